import { z } from "zod";
import type { AccountAct } from "../domain/account/administration";
import { STAFF_ROLES } from "../domain/actor";
import { staffAccountErrors } from "../messages/staff-accounts";
import { emailField } from "./account";
import { idField, listField, versionField } from "./form";

const MOST = 500;
const error = staffAccountErrors.reason;

const rolesField = listField.pipe(
  z
    .array(z.enum(STAFF_ROLES, { error: staffAccountErrors.roles }))
    .min(1, { error: staffAccountErrors.roles }),
);
const officeField = z
  .string()
  .max(20)
  .optional()
  .transform((code) => code || null);
const reasonField = z.string({ error }).trim().min(1, { error }).max(MOST, { error });

const wanted = { roles: rolesField, officeCode: officeField, reason: reasonField };

export const newStaffInput = z.object({
  name: z
    .string({ error: staffAccountErrors.name })
    .trim()
    .min(1, { error: staffAccountErrors.name })
    .max(50, { error: staffAccountErrors.name }),
  email: emailField,
  ...wanted,
});

export const roleRequestInput = z.object({ userId: idField, ...wanted });

const settlement = { requestId: idField, version: versionField };

export const settleRolesInput = z.object(settlement).transform((fields) => ({ ...fields, reason: "" }));

/** Several forms of one page ask for a reason, so each field has a name of its own. */
export const declineRolesInput = z
  .object({ ...settlement, declineReason: reasonField })
  .transform(({ declineReason: reason, ...fields }) => ({ ...fields, reason }));

export const actReasonName = (act: AccountAct) => `${act}Reason` as const;

export const accountActInput = (act: AccountAct) =>
  z
    .object({ userId: idField, [actReasonName(act)]: reasonField })
    .transform((fields) => ({ userId: fields.userId ?? "", reason: fields[actReasonName(act)] ?? "", act }));
