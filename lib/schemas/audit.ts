import { z } from "zod";
import { type AuditFilter, auditFilterOf } from "../domain/account/audit-filter";
import { emailField } from "./account";

/** The auditor's form: any field may stay empty, an e-mail that is given must be one. */
export const auditInput = z
  .object({
    account: z.union([z.literal(""), emailField]).default(""),
    action: z.string().default(""),
    outcome: z.string().default(""),
    from: z.string().trim().default(""),
    to: z.string().trim().default(""),
  })
  .transform(
    ({ account, ...filter }): AuditFilter => ({ ...auditFilterOf(filter), account: account || null }),
  );
