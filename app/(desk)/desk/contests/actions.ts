"use server";
import { defineAction } from "@/lib/infrastructure/define-action";
import { registerChanged } from "@/lib/infrastructure/register-cache";
import * as inputs from "@/lib/schemas/contest";
import { revealContester } from "@/lib/usecases/contest/reveal";
import { settleContest } from "@/lib/usecases/contest/settle";

export const settle = defineAction({
  name: "settleContest",
  input: inputs.settleContestInput,
  allowance: { most: 60, seconds: 60 },
  run: settleContest,
  onDone: ({ id }) => {
    registerChanged();
    return `/desk/contests/${id}`;
  },
});

export const reveal = defineAction({
  name: "revealContester",
  input: inputs.revealContesterInput,
  allowance: { most: 30, seconds: 3600 },
  run: revealContester,
});
