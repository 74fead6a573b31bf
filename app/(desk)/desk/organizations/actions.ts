"use server";
import { defineAction } from "@/lib/infrastructure/define-action";
import * as inputs from "@/lib/schemas/organization";
import { addIntegrityRecord as addRecord } from "@/lib/usecases/integrity/add-record";
import { cancelIntegrityRecord as cancelRecord } from "@/lib/usecases/integrity/cancel-record";
import { decideTakeover as decide } from "@/lib/usecases/organization/decide-takeover";
import { overrideCreditCode as override } from "@/lib/usecases/organization/override-credit-code";
import { returnRegistration as giveBack } from "@/lib/usecases/organization/return-registration";
import { verifyRegistration as verify } from "@/lib/usecases/organization/verify-registration";

const allowance = { most: 60, seconds: 60 };
const pageOf = (organizationId: string) => `/desk/organizations/${organizationId}`;

export const verifyRegistration = defineAction({
  name: "verifyRegistration",
  input: inputs.verifyRegistrationInput,
  allowance,
  run: verify,
  onDone: (_value, { organizationId }) => pageOf(organizationId),
});

export const returnRegistration = defineAction({
  name: "returnRegistration",
  input: inputs.returnRegistrationInput,
  allowance,
  run: giveBack,
  onDone: (_value, { organizationId }) => pageOf(organizationId),
});

export const overrideCreditCode = defineAction({
  name: "overrideCreditCode",
  input: inputs.overrideCodeInput,
  allowance,
  run: override,
  onDone: (_value, { organizationId }) => pageOf(organizationId),
});

export const decideTakeover = defineAction({
  name: "decideTakeover",
  input: inputs.decideTakeoverInput,
  allowance,
  run: decide,
  onDone: () => "/desk/organizations",
});

export const addIntegrityRecord = defineAction({
  name: "addIntegrityRecord",
  input: inputs.addIntegrityInput,
  allowance,
  run: addRecord,
  onDone: ({ organizationId }) => `${pageOf(organizationId)}#integrity`,
});

export const cancelIntegrityRecord = defineAction({
  name: "cancelIntegrityRecord",
  input: inputs.cancelIntegrityInput,
  allowance,
  run: cancelRecord,
  onDone: ({ organizationId }) => `${pageOf(organizationId)}#integrity`,
});
