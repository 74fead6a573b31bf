import { z } from "zod";
import type { Values } from "../domain/filing/sections";
import { ORGANIZATION_KINDS } from "../domain/organization/kinds";
import { addMember, memberErrors } from "../messages/member";
import { idField, listField, versionField } from "./form";

const required = (most: number, missing: string) =>
  z
    .string({ error: missing })
    .trim()
    .min(1, { error: missing })
    .max(most, { error: memberErrors.tooLong(most) });

const optional = (most: number) =>
  z
    .string()
    .trim()
    .max(most, { error: memberErrors.tooLong(most) })
    .default("");
const kind = z.enum(ORGANIZATION_KINDS, { error: addMember.kindMissing });

export const chooseMemberInput = z.object({ filingId: idField, organizationId: idField });

export const typeMemberInput = z.object({
  filingId: idField,
  creditCode: optional(64),
  name: z.string().trim().max(100, { error: addMember.nameTooLong }).default(""),
  kind: z
    .union([kind, z.literal("")])
    .optional()
    .transform((value) => value || undefined),
});

const typed = (most: number) =>
  z
    .string()
    .max(most, { error: memberErrors.tooLong(most) })
    .default("");

/** The part is kept as typed: nothing of it is judged here. */
export const savePartInput = z
  .object({
    memberId: idField,
    version: versionField,
    name: required(100, addMember.nameMissing),
    kind,
    creditCode: optional(64),
    tier: typed(40),
    duty: typed(5000),
    taskNumbers: typed(200),
    contributionKind: listField,
    contributionWan: typed(40),
  })
  .transform(({ tier, duty, taskNumbers, contributionKind, contributionWan, ...identity }) => ({
    ...identity,
    part: { tier, duty, taskNumbers, contributionKind, contributionWan } satisfies Values,
  }));

const PHONE = /^[+\d][\d\s-]{6,19}$/;

export const contactInput = z
  .object({
    memberId: idField,
    version: versionField,
    contactName: required(30, memberErrors.contactName),
    contactPhone: optional(30).refine((text) => text === "" || PHONE.test(text.normalize("NFKC")), {
      error: memberErrors.phone,
    }),
    contactEmail: z
      .string({ error: memberErrors.email })
      .trim()
      .transform((text) => text.normalize("NFKC"))
      .pipe(z.email({ error: memberErrors.email }).max(120, { error: memberErrors.email })),
  })
  .transform(({ memberId, version, contactName, contactPhone, contactEmail }) => ({
    memberId,
    version,
    contact: { name: contactName, phone: contactPhone, email: contactEmail },
  }));

export const memberInput = z.object({ memberId: idField });
export const inviteInput = z.object({
  filingId: idField,
  memberId: idField.optional(),
});
export const removeMemberInput = z.object({ memberId: idField, version: versionField });

const shownView = z.object({
  consortiumName: z.string(),
  leadName: z.string(),
  liableUnitName: z.string(),
  agreementText: z.string(),
  memberName: z.string(),
  part: z.record(z.string(), z.string()),
});

/** What the form showed, for telling the difference when it is no longer so; never what is recorded. */
function readShownView(text: string | undefined): z.output<typeof shownView> | null {
  try {
    return shownView.parse(JSON.parse(text ?? ""));
  } catch {
    return null;
  }
}

const seen = {
  memberId: idField,
  shown: z.string().max(20_000).optional().transform(readShownView),
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
  lastAnswerId: z.union([idField, z.literal("")]).default(""),
};
const fileId = z
  .union([idField, z.literal("")])
  .optional()
  .transform((value) => value || null);
const token = z
  .string()
  .min(10)
  .max(200)
  .regex(/^[\w-]+$/);

const confirmFields = {
  ...seen,
  personName: required(30, memberErrors.personName),
  post: required(50, memberErrors.post),
  fileId,
};
const refuseFields = {
  ...seen,
  refuserName: required(30, memberErrors.personName),
  refuserPost: required(50, memberErrors.post),
  reason: required(500, memberErrors.reason),
};
type Confirming = z.output<z.ZodObject<typeof confirmFields>>;
type Refusing = z.output<z.ZodObject<typeof refuseFields>>;

const confirming = <T extends Confirming>({ personName, post, ...rest }: T) => ({
  ...rest,
  person: { name: personName, post },
});
const refusing = <T extends Refusing>({ refuserName, refuserPost, ...rest }: T) => ({
  ...rest,
  person: { name: refuserName, post: refuserPost },
});

export const confirmPartInput = z.object(confirmFields).transform(confirming);
export const refusePartInput = z.object(refuseFields).transform(refusing);
export const confirmByLinkInput = z.object({ token, ...confirmFields }).transform(confirming);
export const refuseByLinkInput = z.object({ token, ...refuseFields }).transform(refusing);

export const sealedPageInput = z
  .object({ ...confirmFields, fileId: required(64, memberErrors.file) })
  .transform(({ personName, post, ...rest }) => ({ ...rest, person: { name: personName, post } }));

export const tokenInput = z.object({ token });
export const enterInput = z.object({
  token,
  code: z
    .string({ error: memberErrors.code })
    .transform((text) => text.normalize("NFKC").replaceAll(/\s/g, ""))
    .pipe(z.string().regex(/^\d{6}$/, { error: memberErrors.code })),
  creditCode: required(64, memberErrors.creditCode),
});
export const shortCodeInput = z.object({ shortCode: required(40, memberErrors.shortCode) });
