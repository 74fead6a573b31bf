"use server";
import { defineAction } from "@/lib/infrastructure/define-action";
import { replyInput } from "@/lib/schemas/expert";
import { replyToExperts } from "@/lib/usecases/expert/reply-to-experts";

export const reply = defineAction({
  name: "replyToExperts",
  input: replyInput,
  allowance: { most: 30, seconds: 3600 },
  run: replyToExperts,
  onDone: ({ filingId }) => `/workspace/filings/${filingId}/experts`,
});
