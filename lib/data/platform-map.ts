import { PLATFORM_LEVELS, type PlatformLevel } from "../domain/filing/vocabulary";
import { facetOf, readFacet } from "../domain/register/entry";
import { Prisma, prisma } from "./client";
import { listDivisions } from "./dictionaries";

/** Platforms of a level whose host lies in a prefecture, or with a province's own code in no nearer known place. */
type PlaceCount = { filter: "province" | "region"; code: string; level: PlatformLevel; count: number };

export type PlatformMap = {
  counts: PlaceCount[];
  /** Prefectures of the chosen province, by code. */
  prefectures: { code: string; name: string }[];
};

type Row = { level: string; place: string; count: number };

const LEVEL_FACETS = PLATFORM_LEVELS.map((level) => facetOf("platform", "level", level));
const PLACES = "^p\\.(province|region):[1-9][0-9]{3}00$";

/** Counts kept with every write. */
const keptCounts = (): Promise<Row[]> => prisma.$queryRaw<Row[]>`
  SELECT "within" AS "level", "facet" AS "place", "count" FROM "RegisterCount"
  WHERE "within" = ANY(${LEVEL_FACETS}) AND "facet" ~ ${PLACES} AND "count" > 0`;

const countsIn = (field: string): Promise<Row[]> => prisma.$queryRaw<Row[]>`
  SELECT level."facet" AS "level", place."facet" AS "place", count(*)::int AS "count"
  FROM "RegisterEntry" e, unnest(e."facets") AS level("facet"), unnest(e."facets") AS place("facet")
  WHERE e."list" = 'platform' AND e."facets" @> ${[facetOf("platform", "field", field)]}
    AND level."facet" IN (${Prisma.join(LEVEL_FACETS)}) AND place."facet" ~ ${PLACES}
  GROUP BY 1, 2`;

/** How many platforms stand where, by level; with a field those that serve it. Public figures, the same rows as the list. */
export async function findPlatformMap(
  provinceCode: string,
  field: string | null,
  on: Date,
): Promise<PlatformMap> {
  const [rows, divisions] = await Promise.all([
    field === null ? keptCounts() : countsIn(field),
    listDivisions(provinceCode.slice(0, 2), on),
  ]);
  return {
    counts: rows.flatMap(({ level, place, count }) => {
      const [at, of] = [readFacet(place), readFacet(level)];
      const known = PLATFORM_LEVELS.find((name) => name === of?.value);
      if (!at || !known || (at.filter !== "province" && at.filter !== "region")) return [];
      return [{ filter: at.filter, code: at.value, level: known, count }];
    }),
    prefectures: divisions
      .filter(({ code }) => code.endsWith("00") && !code.endsWith("0000"))
      .map(({ code, name }) => ({ code, name })),
  };
}
