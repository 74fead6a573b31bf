import { takeAllowance } from "../../data/allowances";
import type { Tx } from "../../data/client";
import { insertCode, tryCode } from "../../data/codes";
import { digitCode, sameSecret, secretHash } from "../../infrastructure/cryptography/secrets";

type MailedCode = "emailVerification" | "passwordReset";

export const CODE_MINUTES = 15;
const MOST_TRIES = 5;

const hashOf = (purpose: MailedCode, email: string, code: string) =>
  secretHash(`${purpose}:${email}:${code}`);

/** Six codes an hour for one address, whoever asks. */
export const mayMailCode = (purpose: MailedCode, email: string, at: Date): Promise<boolean> =>
  takeAllowance(`mailCode:${purpose}:${email}`, 6, 3600, at);

/** A fresh six-digit code for an e-mail address; earlier ones end. */
export async function issueCode(tx: Tx, purpose: MailedCode, email: string, at: Date): Promise<string> {
  const code = digitCode();
  const expiresAt = new Date(at.getTime() + CODE_MINUTES * 60_000);
  await insertCode(tx, {
    purpose,
    subject: email,
    codeHash: hashOf(purpose, email, code),
    createdAt: at,
    expiresAt,
  });
  return code;
}

/** Tries a typed code: its id when right. Five tries end a code whatever they were. */
export async function checkCode(
  purpose: MailedCode,
  email: string,
  typed: string,
  at: Date,
): Promise<{ id: string } | "codeWrong" | "codeExpired"> {
  const code = await tryCode(purpose, email, MOST_TRIES, at);
  if (!code) return "codeExpired";
  return sameSecret(code.codeHash, hashOf(purpose, email, typed)) ? { id: code.id } : "codeWrong";
}
