"use server";
import { afterSaving } from "@/lib/domain/filing/parts";
import { defineAction } from "@/lib/infrastructure/define-action";
import {
  answersInput,
  extensionInput,
  filingInput,
  removeMaterialInput,
  sectionInput,
  submitInput,
  withdrawInput,
} from "@/lib/schemas/filing";
import { askForExtension } from "@/lib/usecases/filing/extension";
import { removeMaterial } from "@/lib/usecases/filing/remove-material";
import { handAnswers } from "@/lib/usecases/filing/save-answers";
import { saveSection } from "@/lib/usecases/filing/save-section";
import { submitChecked } from "@/lib/usecases/filing/submit-checked";
import { discardFiling, withdrawFiling } from "@/lib/usecases/filing/withdraw";

const HOUR = 3600;

export const saveSectionAction = defineAction({
  name: "saveSection",
  input: sectionInput,
  allowance: { most: 1200, seconds: HOUR },
  run: saveSection,
  onDone: afterSaving,
});

export const submitFilingAction = defineAction({
  name: "submitFiling",
  input: submitInput,
  allowance: { most: 60, seconds: HOUR },
  run: submitChecked,
  onDone: ({ filingId }) => `/workspace/filings/${filingId}/submitted`,
});

export const discardFilingAction = defineAction({
  name: "discardFiling",
  input: filingInput,
  allowance: { most: 60, seconds: HOUR },
  run: discardFiling,
  onDone: () => "/workspace/filings",
});

export const withdrawFilingAction = defineAction({
  name: "withdrawFiling",
  input: withdrawInput,
  allowance: { most: 20, seconds: HOUR },
  run: withdrawFiling,
  onDone: ({ filingId }) => `/workspace/filings/${filingId}`,
});

export const answerCorrectionAction = defineAction({
  name: "answerCorrection",
  input: answersInput,
  allowance: { most: 120, seconds: HOUR },
  run: handAnswers,
  onDone: ({ submitted }, { filingId }) =>
    `/workspace/filings/${filingId}${submitted ? "" : "/correction?saved=1"}`,
});

export const removeMaterialAction = defineAction({
  name: "removeMaterial",
  input: removeMaterialInput,
  allowance: { most: 200, seconds: HOUR },
  run: removeMaterial,
  onDone: (_, { filingId }) => `/workspace/filings/${filingId}/materials`,
});

export const askForExtensionAction = defineAction({
  name: "askForExtension",
  input: extensionInput,
  allowance: { most: 20, seconds: HOUR },
  run: askForExtension,
  onDone: ({ filingId }) => `/workspace/filings/${filingId}/correction`,
});
