import type { Actor } from "../domain/actor";
import { foldText } from "../domain/filing/names";
import { type Db, Prisma, prisma, type Tx } from "./client";
import { expertScope } from "./scope";

const unitColumns = { id: true, name: true, creditCode: true, parentCreditCode: true } as const;

const rowColumns = {
  id: true,
  unitName: true,
  fields: true,
  post: true,
  active: true,
  user: { select: { name: true, email: true } },
  organization: { select: unitColumns },
} as const satisfies Prisma.ExpertSelect;

const avoidanceColumns = {
  id: true,
  unitName: true,
  reason: true,
  declaredAt: true,
  endedAt: true,
} as const satisfies Prisma.ExpertAvoidanceSelect;

type Row = Prisma.ExpertGetPayload<{ select: typeof rowColumns }>;

export type PoolRow = {
  id: string;
  name: string;
  email: string;
  unitName: string;
  /** Whether the unit stands in the directory, so that its ties can be computed. */
  isListed: boolean;
  creditCode: string | null;
  fields: string[];
  post: string | null;
  active: boolean;
};

const poolRow = ({ user, organization, ...row }: Row): PoolRow => ({
  ...row,
  ...user,
  isListed: organization !== null,
  creditCode: organization?.creditCode ?? null,
});

export type PoolFilter = { query: string; field: string; standing: "active" | "inactive" };

/** More than a province's pool holds; the page says when it was cut. */
const MOST = 500;

/** Experts the actor keeps, by name; `query` is looked for in name and unit. */
export async function listExperts(
  actor: Actor,
  { query, field, standing }: PoolFilter,
  db: Db = prisma,
): Promise<PoolRow[]> {
  if (actor.kind !== "staff") return [];
  const text = foldText(query);
  const rows = await db.expert.findMany({
    where: {
      AND: [
        expertScope(actor),
        { active: standing === "active" },
        field ? { fields: { has: field } } : {},
        text
          ? {
              OR: [
                { unitName: { contains: text, mode: "insensitive" } },
                { user: { name: { contains: text, mode: "insensitive" } } },
              ],
            }
          : {},
      ],
    },
    orderBy: [{ user: { name: "asc" } }, { id: "asc" }],
    take: MOST,
    select: rowColumns,
  });
  return rows.map(poolRow);
}

export type ExpertRecord = PoolRow & {
  userId: string;
  province: string;
  version: number;
  avoidances: { id: string; unitName: string; reason: string; declaredAt: Date; endedAt: Date | null }[];
};

/** An expert the actor keeps, or himself, with what he declared; null for absent or not theirs. */
export async function findExpert(actor: Actor, id: string, db: Db = prisma): Promise<ExpertRecord | null> {
  const row = await db.expert.findFirst({
    where: { AND: [expertScope(actor), { id }] },
    select: {
      ...rowColumns,
      userId: true,
      province: true,
      version: true,
      avoidances: { orderBy: { declaredAt: "desc" }, select: avoidanceColumns },
    },
  });
  if (!row) return null;
  const { userId, province, version, avoidances, ...rest } = row;
  return { ...poolRow(rest), userId, province, version, avoidances };
}

const candidateColumns = {
  id: true,
  userId: true,
  unitName: true,
  fields: true,
  user: {
    select: {
      name: true,
      email: true,
      interests: {
        where: { endedAt: null },
        select: { organizationId: true, reason: true, organization: { select: { name: true } } },
      },
    },
  },
  organization: { select: unitColumns },
  avoidances: {
    where: { endedAt: null },
    select: { organizationId: true, unitName: true, reason: true },
  },
} as const satisfies Prisma.ExpertSelect;

export type PoolMember = Prisma.ExpertGetPayload<{ select: typeof candidateColumns }>;

/** Every active expert of a province whose account is open, with his ties, for a draw; `ids` narrows it. */
export async function listPool(
  actor: Actor,
  province: string,
  db: Db,
  ids: readonly string[] | null = null,
): Promise<PoolMember[]> {
  return db.expert.findMany({
    where: {
      AND: [
        expertScope(actor),
        { province, active: true, user: { status: "active" } },
        ids ? { id: { in: [...ids] } } : {},
      ],
    },
    orderBy: { id: "asc" },
    select: candidateColumns,
  });
}

type Partnership = {
  own: string;
  organizationId: string;
  name: string;
  consortium: string;
};

/**
 * Units of the first list that were, since a day, in a registered consortium together with one of the second.
 * A consortium that ended before that day counts no more, whatever its memberships say.
 */
export async function listPartnerships(
  own: readonly string[],
  others: readonly string[],
  since: string,
  db: Db,
): Promise<Partnership[]> {
  if (own.length === 0 || others.length === 0) return [];
  return db.$queryRaw<Partnership[]>`
    SELECT DISTINCT mine."organizationId" AS "own", theirs."organizationId", o."name", c."name" AS "consortium"
    FROM "Membership" mine
    JOIN "Membership" theirs ON theirs."consortiumId" = mine."consortiumId"
      AND theirs."organizationId" <> mine."organizationId"
      AND (theirs."leftOn" IS NULL OR theirs."leftOn" >= ${since}::date)
    JOIN "Organization" o ON o."id" = theirs."organizationId"
    JOIN "Consortium" c ON c."id" = mine."consortiumId"
    WHERE mine."organizationId" IN (${Prisma.join([...own])})
      AND theirs."organizationId" IN (${Prisma.join([...others])})
      AND (mine."leftOn" IS NULL OR mine."leftOn" >= ${since}::date)
      AND (c."status" NOT IN ('expired', 'terminated', 'revoked') OR EXISTS (
        SELECT 1 FROM "ConsortiumStatusPeriod" p WHERE p."consortiumId" = c."id"
          AND p."status" = c."status" AND p."from" >= ${since}::date))
    ORDER BY 1, 2, 4`;
}

/** Units of a case as ties are judged by; members that stand in no directory have a name and perhaps a code. */
export async function listParents(
  organizationIds: readonly string[],
  db: Db,
): Promise<ReadonlyMap<string, { creditCode: string | null; parentCreditCode: string | null }>> {
  const rows = await db.organization.findMany({
    where: { id: { in: [...organizationIds] } },
    select: { id: true, creditCode: true, parentCreditCode: true },
  });
  return new Map(rows.map(({ id, ...codes }) => [id, codes]));
}

/** The unit a credit code or a whole name leads to; null where the directory holds none. Public facts. */
export async function findNamedUnit(
  unit: string,
  db: Db = prisma,
): Promise<{ id: string; name: string } | null> {
  const text = unit.trim();
  return db.organization.findFirst({
    where: { withdrawnAt: null, OR: [{ creditCode: text.toUpperCase() }, { name: text }] },
    orderBy: { id: "asc" },
    select: { id: true, name: true },
  });
}

export type ExpertFacts = {
  organizationId: string | null;
  unitName: string;
  fields: string[];
  post: string | null;
};

export async function insertExpert(
  tx: Tx,
  expert: ExpertFacts & { userId: string; province: string },
): Promise<{ id: string }> {
  return tx.expert.create({ data: expert, select: { id: true } });
}

/** Compare-and-set on the version; false when somebody saved in between. */
export async function updateExpert(
  tx: Tx,
  { id, version }: { id: string; version: number },
  change: ExpertFacts & { name: string; userId: string },
): Promise<boolean> {
  const { name, userId, ...facts } = change;
  const { count } = await tx.expert.updateMany({
    where: { id, version },
    data: { ...facts, version: { increment: 1 } },
  });
  if (count === 1) await tx.user.update({ where: { id: userId }, data: { name }, select: { id: true } });
  return count === 1;
}

/** Takes an expert out of the pool, or back in; false when somebody saved in between. */
export async function setExpertActive(
  tx: Tx,
  { id, version }: { id: string; version: number },
  active: boolean,
): Promise<boolean> {
  const { count } = await tx.expert.updateMany({
    where: { id, version, active: !active },
    data: { active, version: { increment: 1 } },
  });
  return count === 1;
}

/** Closes or opens an expert's account; false where it stood so already. */
export async function setAccountOpen(tx: Tx, userId: string, open: boolean): Promise<boolean> {
  const { count } = await tx.user.updateMany({
    where: { id: userId, status: open ? "disabled" : "active" },
    data: { status: open ? "active" : "disabled" },
  });
  return count === 1;
}

/** Whether an expert holds a seat in a round that is still open. */
export async function sitsInOpenRound(tx: Tx, expertId: string): Promise<boolean> {
  const seat = await tx.expertSeat.findFirst({
    where: {
      expertId,
      state: { in: ["invited", "accepted", "scored"] },
      round: { closedAt: null, voidedAt: null },
    },
    select: { id: true },
  });
  return seat !== null;
}

type NewAvoidance = {
  expertId: string;
  organizationId: string | null;
  unitName: string;
  reason: string;
  declaredAt: Date;
};

export async function insertAvoidance(tx: Tx, avoidance: NewAvoidance): Promise<void> {
  await tx.expertAvoidance.create({ data: avoidance, select: { id: true } });
}

/** Ends a declaration that is in force and names its unit; null where there is none. */
export async function endAvoidance(
  tx: Tx,
  where: { id: string; expertId: string },
  at: Date,
): Promise<string | null> {
  const [ended] = await tx.expertAvoidance.updateManyAndReturn({
    where: { ...where, endedAt: null },
    data: { endedAt: at },
    select: { unitName: true },
  });
  return ended?.unitName ?? null;
}
