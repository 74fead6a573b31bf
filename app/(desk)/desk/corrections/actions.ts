"use server";
import { defineAction } from "@/lib/infrastructure/define-action";
import { registerChanged } from "@/lib/infrastructure/register-cache";
import * as inputs from "@/lib/schemas/correction";
import { decideCorrection } from "@/lib/usecases/correction/decide";
import { startCorrection } from "@/lib/usecases/correction/start";

const allowance = { most: 60, seconds: 60 };

export const start = defineAction({
  name: "startCorrection",
  input: inputs.startCorrectionInput,
  allowance,
  run: startCorrection,
  onDone: () => "/desk/corrections",
});

export const decide = defineAction({
  name: "decideCorrection",
  input: inputs.decideCorrectionInput,
  allowance,
  run: decideCorrection,
  onDone: () => {
    registerChanged();
    return "/desk/corrections";
  },
});
