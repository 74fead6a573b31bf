import { randomUUID } from "node:crypto";
import { normalizeName } from "../domain/filing/names";
import type { Tx } from "./client";
import type { Importer } from "./import-writes";
import { correctedAmong, removeEntries } from "./import-writes";
import { renewConsortia, renewEntries } from "./register-entries";

export type HistoricConsortium = {
  number: string;
  name: string;
  shortName: string | null;
  province: string;
  track: string;
  leadOrganizationId: string;
  memberIds: readonly string[];
  chainCodes: string[];
  regionCodes: string[];
  filedOn: string;
  formationDate: string | null;
  validUntil: string | null;
  /** Its term has run out on the day of the import. */
  isOver: boolean;
  objectives: string;
  publishedUnitText: string | null;
  source: string | null;
};

const day = (date: string): Date => new Date(`${date}T00:00:00Z`);
const dayOrNull = (date: string | null): Date | null => (date === null ? null : day(date));
const dayAfter = (date: string): Date => new Date(day(date).getTime() + 86_400_000);

/** In force since it was filed, until its term had run out. */
async function insertPeriods(tx: Tx, consortiumId: string, from: Date, end: Date | null): Promise<void> {
  const over = { status: "expired" as const, endReason: "validityEnded" };
  await tx.consortiumStatusPeriod.createMany({
    data: [
      { consortiumId, status: "filed", from, until: end },
      ...(end ? [{ consortiumId, ...over, from: end }] : []),
    ],
  });
}

/** One consortium filed before this register, with the units the list names; listed at once. */
export async function insertHistoricConsortium(
  tx: Tx,
  { memberIds, isOver, ...facts }: HistoricConsortium,
  by: Importer,
): Promise<string> {
  const id = randomUUID();
  const from = day(facts.filedOn);
  await tx.consortium.create({
    data: {
      ...facts,
      id,
      normalizedName: normalizeName(facts.name),
      liableOrganizationId: facts.leadOrganizationId,
      status: isOver ? "expired" : "filed",
      filedOn: from,
      formationDate: dayOrNull(facts.formationDate),
      validUntil: dayOrNull(facts.validUntil),
      createdAt: by.at,
    },
    select: { id: true },
  });
  await insertPeriods(tx, id, from, isOver && facts.validUntil ? dayAfter(facts.validUntil) : null);
  await tx.membership.createMany({
    data: [
      { consortiumId: id, organizationId: facts.leadOrganizationId, role: "lead" as const, joinedOn: from },
      ...memberIds.map((organizationId) => ({
        consortiumId: id,
        organizationId,
        role: "member" as const,
        joinedOn: from,
      })),
    ],
  });
  await tx.consortiumEvent.create({
    data: {
      consortiumId: id,
      at: by.at,
      action: "imported",
      actorKind: "staff",
      actorId: by.userId,
      actorName: by.name,
      note: by.note,
    },
    select: { id: true },
  });
  await renewConsortia(tx, [id]);
  return id;
}

/** Takes an imported consortium off the register while nothing else has been built on it; false where it has. */
export async function removeHistoricConsortium(tx: Tx, id: string, by: Importer): Promise<boolean> {
  const corrected = await correctedAmong(tx, [id]);
  const free = await tx.consortium.findFirst({
    where: {
      id,
      filingId: null,
      status: { in: ["filed", "expired"] },
      certificates: { none: {} },
      contests: { none: {} },
      platforms: { none: {} },
      tasks: { none: {} },
    },
    select: { id: true, memberships: { select: { organizationId: true } } },
  });
  if (!free || corrected.has(id)) return false;
  const among = { where: { consortiumId: id } };
  await removeEntries(tx, "consortium", [id]);
  await tx.membership.deleteMany(among);
  await tx.consortiumStatusPeriod.deleteMany(among);
  await tx.consortium.deleteMany({ where: { id } });
  await renewEntries(tx, { institutions: free.memberships.map(({ organizationId }) => organizationId) });
  await tx.consortiumEvent.create({
    data: {
      consortiumId: id,
      at: by.at,
      action: "importUndone",
      actorKind: "staff",
      actorId: by.userId,
      actorName: by.name,
    },
    select: { id: true },
  });
  return true;
}
