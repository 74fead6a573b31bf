"use server";
import { defineAction } from "@/lib/infrastructure/define-action";
import { progressWords } from "@/lib/messages/progress-answer";
import { progressInput } from "@/lib/schemas/filing";
import { queryProgress } from "@/lib/usecases/filing/query-progress";

export const queryProgressAction = defineAction({
  name: "queryProgress",
  open: "public",
  input: progressInput,
  allowance: { most: 20, seconds: 600 },
  secrets: ["progressCode"],
  run: async (_actor, input, at) => {
    const outcome = await queryProgress(input, at);
    return outcome.ok ? { ...outcome, value: progressWords(outcome.value) } : outcome;
  },
});
