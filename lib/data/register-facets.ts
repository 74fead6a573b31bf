import type { ConsortiumQuery, Filter } from "../domain/register/query";
import { Prisma, prisma } from "./client";
import { termNames } from "./dictionaries";
import { conditionsOf } from "./register-filter";
import { chainsOfConsortium } from "./term-map";

export type FacetValue = { value: string; count: number };
/** Each facet counts what choosing its value would leave, with the other filters in place. */
type Facets = Record<Filter, FacetValue[]> & {
  /** Names of the chains and divisions that occur, by code. */
  names: Record<string, string>;
};

const COLUMNS: Record<Filter, Prisma.Sql> = {
  province: Prisma.sql`c."province"`,
  status: Prisma.sql`c."status"::text`,
  chain: Prisma.sql`chain.code`,
  region: Prisma.sql`left(o."regionCode", 4) || '00'`,
  year: Prisma.sql`extract(year FROM c."filedOn")::int::text`,
};

async function countBy(query: ConsortiumQuery, facet: Filter): Promise<FacetValue[]> {
  const chains =
    facet === "chain" ? Prisma.sql`CROSS JOIN LATERAL ${await chainsOfConsortium()}` : Prisma.empty;
  const rows = await prisma.$queryRaw<{ value: string | null; count: number }[]>`
    SELECT ${COLUMNS[facet]} AS "value", count(*)::int AS "count"
    FROM "Consortium" c JOIN "Organization" o ON o."id" = c."leadOrganizationId" ${chains}
    WHERE ${conditionsOf(query, facet)}
    GROUP BY 1 ORDER BY 2 DESC, 1
    LIMIT 200`;
  return rows.flatMap(({ value, count }) => (value === null ? [] : [{ value, count }]));
}

export async function listFacets(query: ConsortiumQuery): Promise<Facets> {
  const [province, status, chain, region, year] = await Promise.all([
    countBy(query, "province"),
    countBy(query, "status"),
    countBy(query, "chain"),
    countBy(query, "region"),
    countBy(query, "year"),
  ]);
  const [chains, regions] = await Promise.all([
    termNames("chain", codesOf(chain, query.chain)),
    termNames("division", codesOf(region, query.region)),
  ]);
  return {
    province,
    status,
    chain,
    region,
    year: year.sort((a, b) => b.value.localeCompare(a.value)),
    names: Object.fromEntries([...chains, ...regions]),
  };
}

const codesOf = (values: readonly FacetValue[], chosen: string | null): string[] => [
  ...values.map(({ value }) => value),
  ...(chosen === null ? [] : [chosen]),
];
