import { type ConsortiumQuery, type Filter, searchTerms } from "../domain/register/query";
import { STATUSES_IN_FORCE } from "../domain/register/statuses";
import { Prisma } from "./client";
import { chainsFoundBy } from "./term-map";

const likeText = (text: string): string => text.replaceAll(/[\\%_]/g, String.raw`\$&`);

/** Leading digits of a prefecture or county; the province's own code stands for leads placed no finer than that. */
const divisionDigits = (code: string): string => code.replace(/00$/, "");

function hasTerm(term: string): Prisma.Sql {
  const like = Prisma.sql`c."searchText" LIKE ${`%${likeText(term)}%`}`;
  return [...term].length < 2 ? like : Prisma.sql`(bigrams(c."searchText") @> bigrams(${term}) AND ${like})`;
}

/** The conditions on `c` (Consortium) and `o` (its lead) that a query makes, one part of it left out if asked. */
export function conditionsOf(query: ConsortiumQuery, without?: Filter): Prisma.Sql {
  const on = (filter: Filter): boolean => filter !== without && query[filter] !== null;
  const conditions = [
    ...searchTerms(query.q).map(hasTerm),
    // Signs alone are no word: they find nothing.
    ...(query.q && searchTerms(query.q).length === 0 ? [Prisma.sql`false`] : []),
    ...(on("province") ? [Prisma.sql`c."province" = ${query.province}`] : []),
    ...(on("status") ? [ofStatus(query)] : []),
    ...(on("chain") ? [Prisma.sql`c."chainCodes" && ${chainsFoundBy(query.chain ?? "")}`] : []),
    ...(on("region") ? [Prisma.sql`o."regionCode" LIKE ${`${divisionDigits(query.region ?? "")}%`}`] : []),
    ...(on("year") ? [inYear(query.year ?? 0)] : []),
  ];
  return conditions.length > 0 ? Prisma.join(conditions, " AND ") : Prisma.sql`true`;
}

function ofStatus({ status }: ConsortiumQuery): Prisma.Sql {
  const statuses = status === "current" ? [...STATUSES_IN_FORCE] : [status];
  return Prisma.sql`c."status" = ANY(${statuses}::"ConsortiumStatus"[])`;
}

const inYear = (year: number): Prisma.Sql =>
  Prisma.sql`c."filedOn" >= ${`${year}-01-01`}::date AND c."filedOn" < ${`${year + 1}-01-01`}::date`;

/** 0 where the consortium's own name begins the match, 1 inside its name, 2 in the lead's, 3 elsewhere. */
export function rankOf(query: ConsortiumQuery): Prisma.Sql {
  const [term] = searchTerms(query.q);
  if (query.sort !== "relevance" || !term) return Prisma.sql`0`;
  const like = likeText(term);
  return Prisma.sql`CASE
    WHEN c."normalizedName" LIKE ${`${like}%`} THEN 0
    WHEN c."normalizedName" LIKE ${`%${like}%`} THEN 1
    WHEN o."name" ILIKE ${`%${like}%`} THEN 2
    ELSE 3 END`;
}
