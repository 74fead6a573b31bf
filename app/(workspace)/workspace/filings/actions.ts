"use server";
import { defineAction } from "@/lib/infrastructure/define-action";
import { copyInput, startInput } from "@/lib/schemas/filing";
import { copyFiling } from "@/lib/usecases/filing/copy-filing";
import { startFiling } from "@/lib/usecases/filing/start-filing";

export const startFilingAction = defineAction({
  name: "startFiling",
  input: startInput,
  allowance: { most: 20, seconds: 3600 },
  run: startFiling,
  onDone: ({ id }) => `/workspace/filings/${id}`,
});

export const copyFilingAction = defineAction({
  name: "copyFiling",
  input: copyInput,
  allowance: { most: 20, seconds: 3600 },
  run: copyFiling,
  onDone: ({ id }) => `/workspace/filings/${id}`,
});
