import { z } from "zod";
import { INTEGRITY_KINDS } from "../domain/organization/integrity";
import { ORGANIZATION_KINDS } from "../domain/organization/kinds";
import { REGISTRATION_SECTION_IDS } from "../domain/organization/registration-fields";
import { integrityWords } from "../messages/integrity";
import { organizationErrors } from "../messages/organization-errors";
import { dayField, idField, listField, versionField } from "./form";

const required = (most: number, missing: string) =>
  z
    .string({ error: missing })
    .trim()
    .min(1, { error: missing })
    .max(most, { error: organizationErrors.tooLong(most) });

export const registerOrganizationInput = z.object({
  creditCode: required(64, organizationErrors.creditCode),
  name: required(100, organizationErrors.name),
  kind: z.enum(ORGANIZATION_KINDS, { error: organizationErrors.kind }),
  regionCode: z
    .string({ error: organizationErrors.region })
    .regex(/^\d{6}$/, { error: organizationErrors.region }),
  askStaff: z
    .string()
    .optional()
    .transform((value) => value === "yes"),
  explanation: z
    .string()
    .trim()
    .max(500, { error: organizationErrors.tooLong(500) })
    .default(""),
});
export type RegisterOrganization = z.output<typeof registerOrganizationInput>;

export const requestJoinInput = z.object({
  organizationId: idField,
  message: required(300, organizationErrors.message),
});

export const addIntegrityInput = z.object({
  organizationId: idField,
  kind: z.enum(INTEGRITY_KINDS),
  source: required(300, integrityWords.sourceMissing),
  documentNumber: z
    .string()
    .trim()
    .max(100, { error: organizationErrors.tooLong(100) })
    .default(""),
  from: dayField(integrityWords.dateWrong),
  until: z
    .literal("")
    .or(dayField(integrityWords.dateWrong))
    .default("")
    .transform((day) => day || null),
});

export const cancelIntegrityInput = z.object({
  organizationId: idField,
  recordId: idField,
  reason: required(500, organizationErrors.reason),
});

export const decideInput = z.object({ requestId: idField, decision: z.enum(["accept", "refuse"]) });

export const colleagueInput = z.object({ userId: idField });
export const changeRoleInput = z.object({ userId: idField, role: z.enum(["administrator", "filer"]) });

export const requestTakeoverInput = z.object({
  organizationId: idField,
  reason: required(1000, organizationErrors.reason),
  fileId: required(64, organizationErrors.evidence),
});

export const decideTakeoverInput = z.object({
  requestId: idField,
  decision: z.enum(["accept", "refuse"], { error: organizationErrors.decision }),
  reason: required(1000, organizationErrors.reason),
});

/** One section of the registration: the texts are taken as typed, beside id and version of the section. */
export const saveRegistrationInput = z
  .looseObject({
    section: z.enum(REGISTRATION_SECTION_IDS as [string, ...string[]]),
    version: versionField,
    intent: z.string().max(20).default("save"),
  })
  .transform(({ section, version, intent, ...rest }) => ({
    section: section as (typeof REGISTRATION_SECTION_IDS)[number],
    version,
    intent,
    typed: Object.fromEntries(
      Object.entries(rest).flatMap(([name, value]) => {
        const text = z.string().max(20_000).or(listField).safeParse(value);
        return text.success ? [[name, text.data]] : [];
      }),
    ) as Record<string, string | string[]>,
  }));
export type SaveRegistration = z.output<typeof saveRegistrationInput>;

export const submitRegistrationInput = z.object({ registrationId: idField, version: versionField });
export const removeEvidenceInput = z.object({ registrationId: idField, registrationFileId: idField });
export const verifyRegistrationInput = submitRegistrationInput.extend({ organizationId: idField });
export const returnRegistrationInput = verifyRegistrationInput.extend({
  reason: required(2000, organizationErrors.returnReason),
});
export const overrideCodeInput = z.object({
  organizationId: idField,
  reason: required(1000, organizationErrors.overrideReason),
});
