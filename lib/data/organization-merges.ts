import type { Actor, Staff } from "../domain/actor";
import { MERGE_READERS, type MergeHead, type MergeSide, type MergeState } from "../domain/organization/merge";
import { type Db, type Prisma, prisma, type Tx } from "./client";
import { listedUnitScope } from "./corrections-of-register";
import {
  type Dropped,
  dropDoubles,
  type Move,
  moveBack,
  moveReferences,
  type PlatformLink,
  restoreDropped,
} from "./merge-moves";
import { countReferences } from "./organization-references";
import { renewEntries } from "./register-entries";
import { searchTextOf } from "./search-text";

/** Everything a merge did, so that it can be taken back. */
export type MergePlan = {
  moves: Move[];
  dropped: Dropped[];
  /** Memberships that took over the lead. */
  leads: string[];
  links: PlatformLink[];
  /** Present names of the absorbed unit, kept as former ones. */
  former: string[];
  /** Name row made for the absorbed unit's name, where it had none. */
  addedName: string | null;
  codes: { kept: string | null; absorbed: string | null };
  /** Which of the two, and of their platforms, the public lists held. */
  listed: string[];
};

export function mergeScope(actor: Actor): Prisma.OrganizationMergeWhereInput {
  if (actor.kind === "system") return {};
  if (actor.kind !== "staff" || !actor.roles.some((role) => MERGE_READERS.includes(role)))
    return { id: { in: [] } };
  return { province: actor.province };
}

const columns = {
  id: true,
  keptId: true,
  absorbedId: true,
  keptName: true,
  absorbedName: true,
  reason: true,
  state: true,
  version: true,
  plan: true,
  draftedById: true,
  draftedByName: true,
  draftedAt: true,
  decidedByName: true,
  decidedAt: true,
  decisionReason: true,
  undoneByName: true,
  undoneAt: true,
} as const satisfies Prisma.OrganizationMergeSelect;

export type MergeRecord = MergeHead & {
  keptId: string;
  absorbedId: string;
  draftedById: string;
  plan: MergePlan | null;
};
const recordOf = (row: Prisma.OrganizationMergeGetPayload<{ select: typeof columns }>): MergeRecord => ({
  ...row,
  state: row.state as MergeState,
  plan: row.plan as MergePlan | null,
});

export async function findMerge(actor: Actor, id: string, db: Db = prisma): Promise<MergeRecord | null> {
  const row = await db.organizationMerge.findFirst({
    where: { AND: [mergeScope(actor), { id }] },
    select: columns,
  });
  return row && recordOf(row);
}

/** Newest first. */
export async function listMergeRows(actor: Actor, db: Db = prisma): Promise<MergeRecord[]> {
  const rows = await db.organizationMerge.findMany({
    where: mergeScope(actor),
    orderBy: [{ draftedAt: "desc" }, { id: "desc" }],
    take: 100,
    select: columns,
  });
  return rows.map(recordOf);
}

/** The own department's unit under a code, an id or an exact name; null where none or several fit. */
export async function findUnitToMerge(actor: Staff, typed: string, db: Db = prisma) {
  const rows = await db.organization.findMany({
    where: { AND: [listedUnitScope(actor), { OR: [{ id: typed }, { creditCode: typed }, { name: typed }] }] },
    take: 2,
    select: { id: true, name: true },
  });
  return rows.length === 1 ? (rows[0] ?? null) : null;
}

export async function insertMerge(
  tx: Tx,
  actor: Staff,
  merge: { keptId: string; absorbedId: string; keptName: string; absorbedName: string; reason: string },
  at: Date,
): Promise<string> {
  const { id } = await tx.organizationMerge.create({
    data: {
      ...merge,
      province: actor.province,
      draftedById: actor.userId,
      draftedByName: actor.name,
      draftedAt: at,
    },
    select: { id: true },
  });
  return id;
}

/** False when somebody else decided it first. */
export async function updateMerge(
  tx: Tx,
  { id, version }: { id: string; version: number },
  data: Prisma.OrganizationMergeUpdateManyMutationInput,
): Promise<boolean> {
  const { count } = await tx.organizationMerge.updateMany({
    where: { id, version },
    data: { ...data, version: { increment: 1 } },
  });
  return count === 1;
}

/** A record with everything that speaks of it. */
export async function findMergeSide(id: string, db: Db = prisma): Promise<MergeSide | null> {
  const row = await db.organization.findUnique({
    where: { id },
    select: {
      id: true,
      name: true,
      creditCode: true,
      kind: true,
      regionCode: true,
      names: { select: { name: true } },
    },
  });
  if (!row) return null;
  return { ...row, names: row.names.map(({ name }) => name), references: await countReferences(db, id) };
}

/** Both units in one order, so that two merges of the same ones wait for each other. */
export async function lockUnits(tx: Tx, ids: readonly string[]): Promise<number> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Organization" WHERE "id" = ANY(${[...ids].sort()}::text[]) AND "withdrawnAt" IS NULL
    ORDER BY "id" FOR UPDATE`;
  return rows.length;
}

/** The absorbed record leaves the directory and leads to the kept one. */
async function withdrawUnit(tx: Tx, id: string, mergedIntoId: string, at: Date): Promise<void> {
  const gone = { withdrawnAt: at, mergedIntoId, creditCode: null, searchText: "" };
  await tx.organization.update({
    where: { id },
    data: { ...gone, version: { increment: 1 } },
    select: { id: true },
  });
}

/** Makes one record of two: every reference moves, names stay as former ones, the absorbed record leads to the kept one. */
export async function mergeUnits(tx: Tx, keptId: string, absorbedId: string, at: Date): Promise<MergePlan> {
  const select = { name: true, creditCode: true } as const;
  const [kept, absorbed] = await Promise.all([
    tx.organization.findUniqueOrThrow({ where: { id: keptId }, select }),
    tx.organization.findUniqueOrThrow({ where: { id: absorbedId }, select }),
  ]);
  const names = await tx.organizationName.findMany({
    where: { organizationId: absorbedId },
    select: { id: true, name: true, kind: true },
  });
  const listed = await listedAmong(tx, [keptId, absorbedId]);
  const platforms = await listedPlatforms(tx, [keptId, absorbedId]);
  const doubles = await dropDoubles(tx, absorbedId, keptId);
  const moves = await moveReferences(tx, absorbedId, keptId);
  const former = names.flatMap(({ id, kind }) => (kind === "current" ? [id] : []));
  const ended = { kind: "former", until: at };
  await tx.organizationName.updateMany({ where: { id: { in: former } }, data: ended });
  const isNamed = names.some(({ name }) => name === absorbed.name) || absorbed.name === kept.name;
  const data = { organizationId: keptId, name: absorbed.name, ...ended };
  const added = isNamed ? null : await tx.organizationName.create({ data, select: { id: true } });
  await withdrawUnit(tx, absorbedId, keptId, at);
  await writeKept(tx, keptId, kept.creditCode ?? absorbed.creditCode);
  await tx.registerEntry.deleteMany({ where: { list: "institution", id: absorbedId } });
  await renewAround(tx, [keptId], listed.length > 0 ? [keptId] : []);
  const codes = { kept: kept.creditCode, absorbed: absorbed.creditCode };
  return {
    ...doubles,
    moves,
    former,
    addedName: added?.id ?? null,
    codes,
    listed: [...listed, ...platforms],
  };
}

/** Takes a merge back; false where either record has been merged or changed since. */
export async function separateUnits(
  tx: Tx,
  { keptId, absorbedId, plan }: { keptId: string; absorbedId: string; plan: MergePlan },
): Promise<boolean> {
  const stands = await tx.organization.count({ where: { id: absorbedId, mergedIntoId: keptId } });
  const code = plan.codes.kept ?? plan.codes.absorbed;
  const kept = await tx.organization.count({ where: { id: keptId, withdrawnAt: null, creditCode: code } });
  if (stands === 0 || kept === 0) return false;
  if (plan.addedName) await tx.organizationName.deleteMany({ where: { id: plan.addedName } });
  await moveBack(tx, plan.moves, keptId, absorbedId);
  for (const link of plan.links) await tx.consortiumPlatform.deleteMany({ where: link });
  await restoreDropped(tx, plan.dropped);
  await tx.membership.updateMany({ where: { id: { in: plan.leads } }, data: { role: "member" } });
  await tx.organizationName.updateMany({
    where: { id: { in: plan.former } },
    data: { kind: "current", until: null },
  });
  await writeKept(tx, keptId, plan.codes.kept);
  await tx.organization.update({
    where: { id: absorbedId },
    data: { withdrawnAt: null, mergedIntoId: null },
    select: { id: true },
  });
  await writeKept(tx, absorbedId, plan.codes.absorbed);
  const fresh = [keptId, absorbedId, ...plan.links.map(({ platformId }) => platformId)];
  await tx.registerEntry.deleteMany({ where: { id: { in: fresh, notIn: plan.listed } } });
  const listed = [keptId, absorbedId].filter((id) => plan.listed.includes(id));
  await renewAround(tx, [keptId, absorbedId], listed);
  return true;
}

async function writeKept(tx: Tx, id: string, creditCode: string | null): Promise<void> {
  const { name, names } = await tx.organization.findUniqueOrThrow({
    where: { id },
    select: { name: true, names: { select: { name: true } } },
  });
  const searchText = searchTextOf([name, ...names.map((entry) => entry.name)]);
  await tx.organization.update({
    where: { id },
    data: { creditCode, searchText, version: { increment: 1 } },
    select: { id: true },
  });
}

/** A unit is public by its place in the lists alone. */
async function listedAmong(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.registerEntry.findMany({
    where: { list: "institution", id: { in: [...ids] } },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

async function listedPlatforms(tx: Tx, organizationIds: readonly string[]): Promise<string[]> {
  const rows = await tx.platform.findMany({
    where: { organizationId: { in: [...organizationIds] } },
    select: { id: true },
  });
  const shown = await tx.registerEntry.findMany({
    where: { list: "platform", id: { in: rows.map(({ id }) => id) } },
    select: { id: true },
  });
  return shown.map(({ id }) => id);
}

/** Consortia and platforms of units, and the units themselves, wherever the lists show them. */
async function renewAround(tx: Tx, ids: readonly string[], institutions: readonly string[]): Promise<void> {
  const among = { organizationId: { in: [...ids] } };
  const [memberships, led, platforms] = await Promise.all([
    tx.membership.findMany({ where: among, select: { consortiumId: true } }),
    tx.consortium.findMany({ where: { leadOrganizationId: { in: [...ids] } }, select: { id: true } }),
    tx.platform.findMany({ where: among, select: { id: true, _count: { select: { consortia: true } } } }),
  ]);
  const listed = new Set(await listedPlatforms(tx, ids));
  await renewEntries(tx, {
    consortia: [...memberships.map(({ consortiumId }) => consortiumId), ...led.map(({ id }) => id)],
    institutions,
    platforms: platforms.flatMap(({ id, _count }) => (_count.consortia > 0 || listed.has(id) ? [id] : [])),
  });
}
