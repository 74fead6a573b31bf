"use server";
import { defineAction } from "@/lib/infrastructure/define-action";
import { answerContestInput } from "@/lib/schemas/contest";
import { answerContest } from "@/lib/usecases/contest/answer";

export const answer = defineAction({
  name: "answerContest",
  input: answerContestInput,
  allowance: { most: 30, seconds: 60 },
  run: answerContest,
  onDone: ({ id }) => `/workspace/contests/${id}`,
});
