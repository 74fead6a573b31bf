"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { inspectCreditCode } from "@/lib/domain/organization/credit-code";
import { defineAction } from "@/lib/infrastructure/define-action";
import * as inputs from "@/lib/schemas/organization";
import { registerOrganization as register } from "@/lib/usecases/organization/register-organization";
import { removeRegistrationFile } from "@/lib/usecases/organization/remove-registration-file";
import { requestJoin as askToJoin } from "@/lib/usecases/organization/request-join";
import { requestTakeover as askToTakeOver } from "@/lib/usecases/organization/request-takeover";
import { saveRegistration as save } from "@/lib/usecases/organization/save-registration";
import { submitRegistration as submit } from "@/lib/usecases/organization/submit-registration";

const UNIT = "/workspace/organization";
const REGISTRATION = `${UNIT}/registration`;
const minutely = { most: 30, seconds: 60 };

/** A unit already registered leads to the page that asks to join it. */
export const registerOrganization = defineAction({
  name: "registerOrganization",
  input: inputs.registerOrganizationInput,
  allowance: { most: 20, seconds: 600 },
  run: async (actor, input, at) => {
    const outcome = await register(actor, input, at);
    if (!outcome.ok && outcome.refusal === "organizationExists")
      redirect(`${UNIT}/join?code=${encodeURIComponent(inspectCreditCode(input.creditCode).code)}&exists=1`);
    return outcome;
  },
  onDone: () => "/workspace",
});

export const requestJoin = defineAction({
  name: "requestJoin",
  input: inputs.requestJoinInput,
  allowance: { most: 10, seconds: 600 },
  run: askToJoin,
  onDone: () => UNIT,
});

export const requestTakeover = defineAction({
  name: "requestTakeover",
  input: inputs.requestTakeoverInput,
  allowance: { most: 5, seconds: 600 },
  run: askToTakeOver,
  onDone: () => UNIT,
});

/** A conflict renews the page's versions, so that a second save goes through knowingly. */
export const saveRegistration = defineAction({
  name: "saveRegistration",
  input: inputs.saveRegistrationInput,
  allowance: minutely,
  run: async (actor, input, at) => {
    const outcome = await save(actor, input, at);
    if (!outcome.ok && outcome.refusal === "versionConflict") refresh();
    return outcome;
  },
  onDone: ({ section }, { intent }) =>
    intent === "addRow" ? `${REGISTRATION}/${section}?added=1#new` : REGISTRATION,
});

export const removeEvidence = defineAction({
  name: "removeEvidence",
  input: inputs.removeEvidenceInput,
  allowance: minutely,
  run: removeRegistrationFile,
  onDone: () => `${REGISTRATION}/evidence`,
});

export const submitRegistration = defineAction({
  name: "submitRegistration",
  input: inputs.submitRegistrationInput,
  allowance: minutely,
  run: submit,
  onDone: () => REGISTRATION,
});
