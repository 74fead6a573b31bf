import type { Tx } from "../../data/client";
import { insertCode } from "../../data/codes";
import type { StaffRole } from "../../domain/actor";
import { env } from "../../env";
import { randomToken, secretHash } from "../../infrastructure/cryptography/secrets";
import { accountMail } from "../../messages/account-mail";
import { expertMail } from "../../messages/expert-mail";
import { roleNames } from "../../messages/staff-accounts";
import { leaveMail } from "../outbox";

const DAYS = 7;

export const activationHash = (token: string): string => secretHash(`activation:${token}`);

type NewAccount = { kind: "staff" | "expert"; email: string; roles: readonly StaffRole[] };

/** Mails the single-use link by which a person sets the first password; earlier links end. */
export async function mailActivation(tx: Tx, { kind, email, roles }: NewAccount, at: Date): Promise<void> {
  const token = randomToken();
  await insertCode(tx, {
    purpose: "activation",
    subject: email,
    codeHash: activationHash(token),
    createdAt: at,
    expiresAt: new Date(at.getTime() + DAYS * 86_400_000),
  });
  const link = `${env.APP_URL}/activation/${token}`;
  const letter =
    kind === "expert" ? expertMail.welcome(link, DAYS) : accountMail.activation(link, roleNames(roles), DAYS);
  await leaveMail(tx, [{ to: email, ...letter }]);
}
