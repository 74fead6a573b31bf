import type { Cursor } from "../domain/register/cursor";
import { readFacet } from "../domain/register/entry";
import { Prisma, prisma } from "./client";
import {
  type Asked,
  hasAll,
  hasWords,
  onlyIn,
  TIERS,
  type Tier,
  tiersOf,
  waysBy,
} from "./register-condition";
import type { Estimate } from "./register-estimate";
import {
  FEW,
  type Hit,
  isFew,
  isReadable,
  lean,
  likelyOn,
  order,
  probe,
  type Reach,
  readOn,
  rises,
} from "./register-probe";

/** Rows read at a time while walking, and how often that is tried before the index is read at any length. */
const CHUNK = 20_000;
const FIRST_CHUNKS = 1;
const DAY = 86_400_000;

/** A page of more than a few hits: tier by tier, each in the list's order, until the page is full; `full` have more than a few. */
export async function findMany(
  asked: Asked,
  estimate: Estimate,
  reach: Reach,
  full: readonly Tier[],
): Promise<Hit[]> {
  if (!reach.ranked || asked.terms.length === 0) {
    return (await walk(asked, hasWords(asked), 0, reach)).hits;
  }
  const tiers = tiersOf(asked).map((tier) => TIERS.indexOf(tier));
  const from = reach.cursor?.tier;
  const rest = tiers.filter((tier) => from === undefined || (reach.backward ? tier <= from : tier >= from));
  const hits: Hit[] = [];
  for (const index of reach.backward ? rest.reverse() : rest) {
    const tier = TIERS[index];
    if (tier === undefined || hits.length >= reach.most) break;
    const cursor = reach.cursor?.tier === index ? reach.cursor : null;
    hits.push(
      ...(await findTier(asked, tier, full.includes(tier) ? null : estimate, {
        ...reach,
        cursor,
        most: reach.most - hits.length,
      })),
    );
  }
  return hits;
}

/** A page of one tier; without an estimate it is known to have more than a few. */
async function findTier(asked: Asked, tier: Tier, estimate: Estimate | null, reach: Reach): Promise<Hit[]> {
  const [term = ""] = asked.terms;
  if (tier === "exact") return findNamed(asked, term, reach);
  const only = onlyIn(asked, tier);
  const ways = waysBy(asked, term, estimate ? asked.facets.filter(estimate.isRare) : [], [tier]).map((way) =>
    estimate ? lean(way, estimate) : way,
  );
  if (ways.length === 0) return [];
  const indexed = () => probe(asked, ways, reach, { most: FEW, wide: false, only, counting: false });
  const likely = estimate ? likelyOn(ways, asked.facets, estimate) : Number.POSITIVE_INFINITY;
  const few = estimate !== null && isFew({ likely }) && isReadable({ likely, read: readOn(ways, estimate) });
  const found = few ? await indexed() : null;
  if (found?.complete) return found.hits;
  const fits = Prisma.sql`${only} AND ${hasWords(asked, term)}`;
  const begun = await walk(asked, fits, TIERS.indexOf(tier), reach, FIRST_CHUNKS);
  if (begun.complete) return begun.hits;
  // Words that seemed frequent and are not found together: reading the index at length is shorter than the whole list.
  const late = estimate === null || few ? null : await indexed();
  return late?.complete ? late.hits : (await walk(asked, fits, TIERS.indexOf(tier), reach)).hits;
}

/** Rows with exactly this name: never many. */
function findNamed(asked: Asked, name: string, reach: Reach): Promise<Hit[]> {
  const direction = order(reach);
  return prisma.$queryRaw<Hit[]>`
    SELECT e."id", e."place", 0 AS "tier" FROM "RegisterEntry" e
    WHERE e."list" = ${asked.list} AND left(e."name", 100) = left(${name}, 100) AND e."name" = ${name}
      AND ${hasAll(asked)} AND ${hasWords(asked, name)} AND ${past(reach)}
    ORDER BY e."place" ${direction}, e."id" ${direction} LIMIT ${reach.most}`;
}

type Walked = { hits: Hit[]; complete: boolean };

/** Reads the list in its own order and keeps what fits: quick where much of it does. */
async function walk(
  asked: Asked,
  fits: Prisma.Sql,
  tier: number,
  reach: Reach,
  chunks = Infinity,
): Promise<Walked> {
  const hits: Hit[] = [];
  let cursor: Cursor | null = reach.cursor;
  for (let chunk = 0; chunk < chunks; chunk++) {
    const here: Reach = { ...reach, cursor, most: reach.most - hits.length };
    hits.push(...(await readChunk(asked, fits, tier, here)));
    if (hits.length >= reach.most) return { hits, complete: true };
    cursor = await endOfChunk(asked, here);
    if (cursor === null) return { hits, complete: true };
  }
  return { hits, complete: false };
}

/** Some rows of the list from a place on, in order: so bounded, the order is always read from its index. */
const chunkOf = (asked: Asked, reach: Reach, columns: Prisma.Sql): Prisma.Sql => {
  const direction = order(reach);
  return Prisma.sql`SELECT ${columns} FROM "RegisterEntry"
    WHERE "list" = ${asked.list} AND ${past(reach)} AND ${inYear(asked)}
    ORDER BY "place" ${direction}, "id" ${direction}`;
};

/** Consortia stand in the order of their days: those of one year stand together. */
function inYear({ filters, facets }: Asked): Prisma.Sql {
  const year = Number(readFacet(facets[filters.indexOf("year")] ?? "")?.value);
  if (Number.isNaN(year)) return Prisma.sql`true`;
  return Prisma.sql`"place" BETWEEN ${Date.UTC(year, 0, 1) / DAY}::int AND ${Date.UTC(year, 11, 31) / DAY}::int`;
}

function readChunk(asked: Asked, fits: Prisma.Sql, tier: number, reach: Reach): Promise<Hit[]> {
  return prisma.$queryRaw<Hit[]>`
    SELECT e."id", e."place", ${tier}::int AS "tier"
    FROM (${chunkOf(asked, reach, Prisma.sql`*`)} LIMIT ${CHUNK}) e
    WHERE ${fits} AND ${hasAll(asked)}
    ORDER BY e."place" ${order(reach)}, e."id" ${order(reach)} LIMIT ${reach.most}`;
}

async function endOfChunk(asked: Asked, reach: Reach): Promise<Cursor | null> {
  const [last] = await prisma.$queryRaw<Omit<Cursor, "tier">[]>`
    ${chunkOf(asked, reach, Prisma.sql`"id", "place"`)} OFFSET ${CHUNK - 1} LIMIT 1`;
  return last ? { tier: 0, ...last } : null;
}

const past = (reach: Reach): Prisma.Sql => {
  const { cursor } = reach;
  if (cursor === null) return Prisma.sql`true`;
  return Prisma.sql`("place", "id") ${Prisma.raw(rises(reach) ? ">" : "<")} (${cursor.place}, ${cursor.id})`;
};
