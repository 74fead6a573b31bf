import type { Actor } from "../domain/actor";
import { maskRegistration } from "../domain/organization/mask-registration";
import type { RegistrationDocument, RegistrationFileType } from "../domain/organization/registration-fields";
import { type Db, type Prisma, prisma, type Tx } from "./client";
import type { RegistrationState } from "./organizations";
import { registrationScope } from "./scope";

const columns = {
  id: true,
  organizationId: true,
  province: true,
  state: true,
  document: true,
  version: true,
  submittedAt: true,
  decidedAt: true,
  reason: true,
  organization: { select: { name: true, creditCode: true, regionCode: true } },
  files: {
    where: { removedAt: null },
    orderBy: { addedAt: "asc" as const },
    select: {
      id: true,
      type: true,
      addedAt: true,
      file: { select: { id: true, name: true, mime: true, size: true, sha256: true, scan: true } },
    },
  },
} satisfies Prisma.LeadRegistrationSelect;

type RegistrationFileView = {
  id: string;
  type: RegistrationFileType;
  addedAt: Date;
  file: { id: string; name: string; mime: string; size: number; sha256: string; scan: string };
};

export type RegistrationView = {
  id: string;
  organizationId: string;
  organization: { name: string; creditCode: string | null; regionCode: string | null };
  province: string;
  state: RegistrationState;
  document: RegistrationDocument;
  version: number;
  submittedAt: Date | null;
  decidedAt: Date | null;
  reason: string | null;
  files: RegistrationFileView[];
};

type Row = Prisma.LeadRegistrationGetPayload<{ select: typeof columns }>;

const documentFor = (actor: Actor, document: RegistrationDocument): RegistrationDocument =>
  actor.kind === "staff" ? maskRegistration(document) : document;

const viewOf = (actor: Actor, row: Row): RegistrationView => ({
  ...row,
  document: documentFor(actor, row.document as RegistrationDocument),
  files: row.files.map((file) => ({ ...file, type: file.type as RegistrationFileType })),
});

/** A registration as typed; personal data are masked for staff. */
export async function findRegistration(
  actor: Actor,
  id: string,
  db: Db = prisma,
): Promise<RegistrationView | null> {
  const row = await db.leadRegistration.findFirst({
    where: { AND: [registrationScope(actor), { id }] },
    select: columns,
  });
  return row && viewOf(actor, row);
}

/** The registration of a unit with a province's department. */
export async function findRegistrationOf(
  actor: Actor,
  organizationId: string,
  province: string,
  db: Db = prisma,
): Promise<RegistrationView | null> {
  const row = await db.leadRegistration.findFirst({
    where: { AND: [registrationScope(actor), { organizationId, province }] },
    select: columns,
  });
  return row && viewOf(actor, row);
}

/** Creates the empty registration unless it exists; safe to call twice at once. */
export async function startRegistration(tx: Tx, organizationId: string, province: string): Promise<void> {
  await tx.leadRegistration.createMany({ data: [{ organizationId, province }], skipDuplicates: true });
}

/** False when the registration changed since `version`. */
export async function updateDocument(
  tx: Tx,
  { id, version }: { id: string; version: number },
  document: RegistrationDocument,
): Promise<boolean> {
  const { count } = await tx.leadRegistration.updateMany({
    where: { id, version, state: { not: "submitted" } },
    data: { document: document as Prisma.InputJsonObject, version: { increment: 1 } },
  });
  return count > 0;
}

type StateChange = {
  from: RegistrationState[];
  to: RegistrationState;
  at: Date;
  byId: string;
  reason?: string;
};

/** Compare-and-set on version and state; false when somebody was first. */
export async function moveRegistration(
  tx: Tx,
  { id, version }: { id: string; version: number },
  { from, to, at, byId, reason }: StateChange,
): Promise<boolean> {
  const who =
    to === "submitted"
      ? { submittedAt: at, submittedById: byId, reason: null }
      : { decidedAt: at, decidedById: byId, reason: reason ?? null };
  const { count } = await tx.leadRegistration.updateMany({
    where: { id, version, state: { in: from } },
    data: { state: to, version: { increment: 1 }, ...who },
  });
  return count > 0;
}

/** The text staff verify, unmasked, for writing it onto the unit's record; never for showing. */
export async function findVerifiableDocument(
  actor: Actor,
  id: string,
  db: Db = prisma,
): Promise<RegistrationDocument | null> {
  const row = await db.leadRegistration.findFirst({
    where: { AND: [registrationScope(actor), { id }] },
    select: { document: true },
  });
  return row && (row.document as RegistrationDocument);
}
