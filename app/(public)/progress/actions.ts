"use server";
import { defineAction } from "@/lib/infrastructure/define-action";
import { progressInput } from "@/lib/schemas/filing";
import { queryProgress } from "@/lib/usecases/filing/query-progress";

export const queryProgressAction = defineAction({
  name: "queryProgress",
  open: "public",
  input: progressInput,
  allowance: { most: 20, seconds: 600 },
  secrets: ["progressCode"],
  run: (_actor, input, at) => queryProgress(input, at),
});
