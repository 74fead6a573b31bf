import { type Db, Prisma, type Tx } from "./client";
import { ORGANIZATION_REFERENCES } from "./organization-references";

/** Rows that named the absorbed unit, by the keys under which they are found again. */
export type Move = { table: string; column: string; keys: string[] };
/** A row that could not stand beside one of the kept unit, as it was. */
export type Dropped = { table: string; row: Prisma.JsonObject };

const quoted = (name: string) => Prisma.raw(`"${name}"`);
/** What tells rows of one unit apart, where it is no id. */
const KEYS: Readonly<Record<string, string>> = { Affiliation: "userId", OrganizationYear: "year" };
const keyOf = (table: string) => quoted(KEYS[table] ?? "id");

/** Points every row that names one unit to the other; answers what was moved. */
export async function moveReferences(tx: Tx, from: string, to: string): Promise<Move[]> {
  const moves: Move[] = [];
  for (const { table, column, merged } of ORGANIZATION_REFERENCES) {
    if (merged === "stays") continue;
    const rows = await tx.$queryRaw<{ key: string }[]>`
      UPDATE ${quoted(table)} SET ${quoted(column)} = ${to} WHERE ${quoted(column)} = ${from}
      RETURNING ${keyOf(table)}::text AS key`;
    if (rows.length > 0) moves.push({ table, column, keys: rows.map(({ key }) => key) });
  }
  return moves;
}

/** Points those rows back that still name the unit they were moved to. */
export async function moveBack(tx: Tx, moves: readonly Move[], from: string, to: string): Promise<void> {
  for (const { table, column, keys } of moves) {
    const known = ORGANIZATION_REFERENCES.find((each) => each.table === table && each.column === column);
    if (!known) throw new Error(`no reference ${table}.${column}`);
    await tx.$executeRaw`
      UPDATE ${quoted(known.table)} SET ${quoted(known.column)} = ${to}
      WHERE ${quoted(known.column)} = ${from} AND ${keyOf(known.table)}::text = ANY(${keys}::text[])`;
  }
}

const DROPPABLE = ["Membership", "OrganizationYear", "Platform", "ConsortiumPlatform"] as const;
type Droppable = (typeof DROPPABLE)[number];

/** Takes rows out, keeping them whole. */
async function drop(tx: Tx, table: Droppable, where: Prisma.Sql): Promise<Dropped[]> {
  const rows = await tx.$queryRaw<{ row: Prisma.JsonObject }[]>`
    DELETE FROM ${quoted(table)} t WHERE ${where} RETURNING to_jsonb(t) AS row`;
  return rows.map(({ row }) => ({ table, row }));
}

/** Puts dropped rows back as they were, the last first. */
export async function restoreDropped(tx: Tx, dropped: readonly Dropped[]): Promise<void> {
  for (const { table, row } of [...dropped].reverse()) {
    const known = DROPPABLE.find((each) => each === table);
    if (!known) throw new Error(`no such rows: ${table}`);
    await tx.$executeRaw`
      INSERT INTO ${quoted(known)} SELECT * FROM jsonb_populate_record(NULL::${quoted(known)}, ${JSON.stringify(row)}::jsonb)`;
  }
}

export type PlatformLink = { consortiumId: string; platformId: string };

/** A second seat in one consortium, figures of one year, a platform of the same name: the kept unit's own row stands. */
export async function dropDoubles(
  tx: Tx,
  absorbed: string,
  kept: string,
): Promise<{ dropped: Dropped[]; leads: string[]; links: PlatformLink[] }> {
  const leads = await tx.$queryRaw<{ id: string }[]>`
    UPDATE "Membership" k SET "role" = 'lead' FROM "Membership" a
    WHERE k."organizationId" = ${kept} AND a."organizationId" = ${absorbed} AND a."consortiumId" = k."consortiumId"
      AND a."role" = 'lead' AND a."leftOn" IS NULL AND k."role" <> 'lead' AND k."leftOn" IS NULL RETURNING k."id"`;
  const dropped = [
    ...(await drop(
      tx,
      "Membership",
      Prisma.sql`t."organizationId" = ${absorbed} AND EXISTS (SELECT 1 FROM "Membership" k
        WHERE k."organizationId" = ${kept} AND k."consortiumId" = t."consortiumId"
          AND (k."leftOn" IS NULL OR k."joinedOn" = t."joinedOn" OR t."leftOn" IS NOT NULL))`,
    )),
    ...(await drop(
      tx,
      "OrganizationYear",
      Prisma.sql`t."organizationId" = ${absorbed} AND t."year" IN (SELECT "year" FROM "OrganizationYear" WHERE "organizationId" = ${kept})`,
    )),
  ];
  const platforms = await dropPlatforms(tx, absorbed, kept);
  return {
    dropped: [...dropped, ...platforms.dropped],
    leads: leads.map(({ id }) => id),
    links: platforms.links,
  };
}

async function dropPlatforms(tx: Tx, absorbed: string, kept: string) {
  const doubles = await tx.$queryRaw<{ gone: string; stays: string }[]>`
    SELECT a."id" AS gone, k."id" AS stays FROM "Platform" a JOIN "Platform" k ON k."name" = a."name"
    WHERE a."organizationId" = ${absorbed} AND k."organizationId" = ${kept}`;
  const dropped: Dropped[] = [];
  const links: PlatformLink[] = [];
  for (const { gone, stays } of doubles) {
    links.push(
      ...(await tx.$queryRaw<PlatformLink[]>`
        INSERT INTO "ConsortiumPlatform" ("consortiumId", "platformId", "from", "until")
        SELECT "consortiumId", ${stays}, "from", "until" FROM "ConsortiumPlatform" WHERE "platformId" = ${gone}
        ON CONFLICT DO NOTHING RETURNING "consortiumId", "platformId"`),
    );
    const gathered = await drop(tx, "ConsortiumPlatform", Prisma.sql`t."platformId" = ${gone}`);
    const rows = await drop(tx, "Platform", Prisma.sql`t."id" = ${gone}`);
    dropped.push(...gathered, ...rows);
    await tx.registerEntry.deleteMany({ where: { list: "platform", id: gone } });
  }
  return { dropped, links };
}

/** What stands in the way of making two records one, by name. */
export async function mergeObstacles(db: Db, kept: string, absorbed: string) {
  const [row] = await db.$queryRaw<
    {
      bothRegistered: boolean;
      sameFiling: boolean;
      openTakeovers: boolean;
      contested: boolean;
      sameRequest: boolean;
    }[]
  >`SELECT
    EXISTS (SELECT 1 FROM "LeadRegistration" a JOIN "LeadRegistration" k USING ("province")
      WHERE a."organizationId" = ${absorbed} AND k."organizationId" = ${kept}) AS "bothRegistered",
    EXISTS (SELECT 1 FROM "FilingMember" a JOIN "FilingMember" k USING ("filingId")
      WHERE a."organizationId" = ${absorbed} AND k."organizationId" = ${kept}
        AND a."removedAt" IS NULL AND k."removedAt" IS NULL) AS "sameFiling",
    (SELECT count(*) > 1 FROM "TakeoverRequest"
      WHERE "organizationId" IN (${absorbed}, ${kept}) AND "state" = 'pending') AS "openTakeovers",
    EXISTS (SELECT 1 FROM "Contest" c JOIN "Membership" m ON m."id" = c."membershipId"
      WHERE m."organizationId" = ${absorbed}) AS "contested",
    EXISTS (SELECT 1 FROM "JoinRequest" a JOIN "JoinRequest" k USING ("userId") WHERE a."organizationId" = ${absorbed}
      AND k."organizationId" = ${kept} AND a."state" = 'pending' AND k."state" = 'pending') AS "sameRequest"`;
  return row;
}
