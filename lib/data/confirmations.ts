import type { Actor } from "../domain/actor";
import type { ConfirmationView } from "../domain/filing/fingerprint";
import { type Db, prisma, type Tx } from "./client";
import { memberScope } from "./scope";

type NewConfirmation = {
  memberId: string;
  outcome: "confirmed" | "refused";
  level: "link" | "account" | "sealedPage";
  fingerprint: string;
  seen: ConfirmationView;
  reason: string | null;
  /** Sealed { name, post }. */
  person: string;
  userId: string | null;
  fileId: string | null;
  ip: string | null;
  at: Date;
};

/** A sealed page named by the answer becomes the member's own, whoever of its people or its lead sent it. */
export async function insertConfirmation(tx: Tx, confirmation: NewConfirmation): Promise<{ id: string }> {
  const { fileId, memberId } = confirmation;
  if (fileId) await tx.storedFile.updateMany({ where: { id: fileId, memberId: null }, data: { memberId } });
  return tx.confirmation.create({ data: confirmation, select: { id: true } });
}

/** Every answer of one member, newest first. */
export async function listConfirmations(actor: Actor, memberId: string, db: Db = prisma) {
  const rows = await db.confirmation.findMany({
    where: { member: { AND: [memberScope(actor), { id: memberId }] } },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: 50,
    select: {
      id: true,
      outcome: true,
      level: true,
      fingerprint: true,
      seen: true,
      reason: true,
      person: true,
      fileId: true,
      ip: true,
      at: true,
    },
  });
  return rows.map((row) => ({ ...row, seen: row.seen as ConfirmationView }));
}

/** Sealed pages that came by this member's link, newest first. */
export async function listMemberFiles(actor: Actor, memberId: string, db: Db = prisma) {
  const member = await db.filingMember.findFirst({
    where: { AND: [memberScope(actor), { id: memberId }] },
    select: { id: true },
  });
  if (!member) return [];
  return db.storedFile.findMany({
    where: { memberId: member.id },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 10,
    select: { id: true, name: true, size: true, createdAt: true, scan: true },
  });
}

/** The agreement in force, for the lead unit, the invited member and the member unit. */
export async function findAgreementFile(actor: Actor, memberId: string, db: Db = prisma) {
  const material = await db.material.findFirst({
    where: {
      type: "agreement",
      removedAt: null,
      filing: { members: { some: { AND: [memberScope(actor), { id: memberId }] } } },
      file: { scan: "clean" },
    },
    orderBy: [{ addedAt: "desc" }, { id: "desc" }],
    select: { file: { select: { id: true, name: true, mime: true, size: true, sha256: true, scan: true } } },
  });
  return material?.file ?? null;
}

/** Address of the account that began the case, for mail about a refusal. */
export async function findFilingAuthorEmail(tx: Tx, filingId: string): Promise<string | null> {
  const filing = await tx.filing.findUnique({ where: { id: filingId }, select: { createdById: true } });
  const author =
    filing && (await tx.user.findUnique({ where: { id: filing.createdById }, select: { email: true } }));
  return author?.email ?? null;
}
