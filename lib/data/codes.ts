import { prisma, type Tx } from "./client";
import type { CodePurpose } from "./generated/enums";

/** Puts a code in force; earlier ones for the same purpose and subject end. */
export async function insertCode(
  tx: Tx,
  code: { purpose: CodePurpose; subject: string; codeHash: string; createdAt: Date; expiresAt: Date },
): Promise<void> {
  const { purpose, subject, createdAt } = code;
  await tx.oneTimeCode.updateMany({ where: { purpose, subject, usedAt: null }, data: { usedAt: createdAt } });
  await tx.oneTimeCode.create({ data: code });
}

/** Counts one try against the code in force, even when the try fails; null when no code may be tried any more. */
export async function tryCode(
  purpose: CodePurpose,
  subject: string,
  mostTries: number,
  at: Date,
): Promise<{ id: string; codeHash: string } | null> {
  const [code] = await prisma.oneTimeCode.updateManyAndReturn({
    where: { purpose, subject, usedAt: null, expiresAt: { gt: at }, attempts: { lt: mostTries } },
    data: { attempts: { increment: 1 } },
    select: { id: true, codeHash: true },
  });
  return code ?? null;
}

/** False when the code was used in the meantime. */
export async function consumeCode(tx: Tx, id: string, at: Date): Promise<boolean> {
  const { count } = await tx.oneTimeCode.updateMany({ where: { id, usedAt: null }, data: { usedAt: at } });
  return count === 1;
}

export type LinkCode = { id: string; subject: string };

/** A link's code that still counts, found by its hash; null when unknown, used or too old. */
export async function findLinkCode(
  purpose: CodePurpose,
  codeHash: string,
  at: Date,
): Promise<LinkCode | null> {
  return prisma.oneTimeCode.findFirst({
    where: { purpose, codeHash, usedAt: null, expiresAt: { gt: at } },
    select: { id: true, subject: true },
  });
}
