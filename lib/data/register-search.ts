import { COUNTED_UP_TO } from "../domain/register/counting";
import { readCursor, writeCursor } from "../domain/register/cursor";
import { type ConsortiumQuery, searchTerms } from "../domain/register/query";
import type { ConsortiumStatus } from "../domain/register/statuses";
import { Prisma, prisma } from "./client";
import { termNames, termNamesOn } from "./dictionaries";
import { conditionsOf, rankOf } from "./register-filter";

const PAGE_SIZE = 20;

/** One line of the public register; days are YYYY-MM-DD. */
type ConsortiumLine = {
  number: string;
  name: string;
  province: string;
  status: ConsortiumStatus;
  lead: string;
  /** Units in it today, the lead included. */
  units: number;
  chains: { code: string; name: string }[];
  region: { code: string; name: string } | null;
  filedOn: string;
  demonstration: boolean;
};

export type ConsortiumPage = {
  lines: ConsortiumLine[];
  /** Cursor of the next page. */
  next: string | null;
  /** Exact up to 1,000, then 1,001. */
  total: number;
  /** The address carried a cursor that is none: the first page is shown. */
  cursorRefused: boolean;
};

type Row = Omit<ConsortiumLine, "chains" | "region"> & {
  id: string;
  rank: number;
  chainCodes: string[];
  regionCode: string | null;
};

/** A page of the register; public facts only. Pages neither skip nor repeat a row while the register stands still. */
export async function searchConsortia(query: ConsortiumQuery, size = PAGE_SIZE): Promise<ConsortiumPage> {
  const cursor = query.after === null ? null : readCursor(query.after);
  const [rows, total] = await Promise.all([findRows(query, cursor, size), countConsortia(query)]);
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  return {
    lines: await withNames(shown),
    next: last && rows.length > size ? writeCursor(last) : null,
    total,
    cursorRefused: query.after !== null && cursor === null,
  };
}

function findRows(
  query: ConsortiumQuery,
  cursor: ReturnType<typeof readCursor>,
  size: number,
): Promise<Row[]> {
  const rank = rankOf(query);
  const forward = query.sort === "oldest";
  const past = cursor ? beyond(cursor, rank, forward) : Prisma.sql`true`;
  const direction = forward ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  return prisma.$queryRaw<Row[]>`
    SELECT c."id", c."number", c."name", c."province", c."status"::text AS "status", o."name" AS "lead",
      c."chainCodes", o."regionCode", to_char(c."filedOn", 'YYYY-MM-DD') AS "filedOn", c."demonstration",
      (SELECT count(*)::int FROM "Membership" m WHERE m."consortiumId" = c."id" AND m."leftOn" IS NULL) AS "units",
      ${rank} AS "rank"
    FROM "Consortium" c JOIN "Organization" o ON o."id" = c."leadOrganizationId"
    WHERE ${conditionsOf(query)} AND ${past}
    ORDER BY "rank" ASC, c."filedOn" ${direction}, c."id" ${direction}
    LIMIT ${size + 1}`;
}

function beyond(cursor: { rank: number; filedOn: string; id: string }, rank: Prisma.Sql, forward: boolean) {
  const sign = forward ? Prisma.sql`>` : Prisma.sql`<`;
  return Prisma.sql`((${rank}) > ${cursor.rank} OR ((${rank}) = ${cursor.rank}
    AND (c."filedOn", c."id") ${sign} (${cursor.filedOn}::date, ${cursor.id})))`;
}

async function countConsortia(query: ConsortiumQuery): Promise<number> {
  const [row] = await prisma.$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS "total" FROM (
      SELECT 1 FROM "Consortium" c JOIN "Organization" o ON o."id" = c."leadOrganizationId"
      WHERE ${conditionsOf(query)} LIMIT ${COUNTED_UP_TO + 1}) hits`;
  return row?.total ?? 0;
}

async function withNames(rows: readonly Row[]): Promise<ConsortiumLine[]> {
  const [chainName, regions] = await Promise.all([
    termNamesOn(
      "chain",
      rows.flatMap(({ chainCodes }) => chainCodes),
    ),
    termNames(
      "division",
      rows.flatMap(({ regionCode }) => regionCode ?? []),
    ),
  ]);
  return rows.map(({ id: _, rank: __, chainCodes, regionCode, ...line }) => ({
    ...line,
    chains: chainCodes.map((code) => ({ code, name: chainName(code, line.filedOn) })),
    region: regionCode === null ? null : { code: regionCode, name: regions.get(regionCode) ?? regionCode },
  }));
}

type NearName = { number: string; name: string };

/** Names that share enough pairs of neighbouring characters with a query that found nothing; best first. */
export async function listNearNames(q: string, most = 5): Promise<NearName[]> {
  const folded = searchTerms(q).join("");
  if ([...folded].length < 2) return [];
  return prisma.$queryRaw<NearName[]>`
    SELECT near."number", near."name" FROM (
      SELECT c."number", c."name", c."filedOn",
        cardinality(ARRAY(SELECT unnest(bigrams(c."normalizedName")) INTERSECT SELECT unnest(bigrams(${folded})))) AS shared
      FROM "Consortium" c
      WHERE bigrams(c."searchText") && bigrams(${folded})
      LIMIT ${COUNTED_UP_TO}) near
    WHERE near.shared * 3 >= cardinality(bigrams(${folded}))
    ORDER BY near.shared DESC, near."filedOn" DESC, near."number"
    LIMIT ${most}`;
}
