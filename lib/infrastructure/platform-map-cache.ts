import "server-only";
import { unstable_cache } from "next/cache";
import { termNames } from "../data/dictionaries";
import { findPlatformMap as readMap } from "../data/platform-map";
import { listFacets } from "../data/register-search";
import { wholeList } from "../domain/register/query";
import { COUNTRY_TILES } from "../domain/register/tile-map";
import { now } from "./clock";

const kept = { tags: ["register"], revalidate: 60 };

/** Where platforms stand, kept until the register changes. */
export const findPlatformMap = unstable_cache(
  (province: string, field: string | null) => readMap(province, field, now()),
  ["platform-map"],
  kept,
);

/** What the map can be narrowed to: every province, and the fields platforms serve. */
export const findMapOptions = unstable_cache(
  async () => {
    const codes = COUNTRY_TILES.map(({ code }) => code).sort();
    const [provinces, facets] = await Promise.all([
      termNames("division", codes),
      listFacets(wholeList("platform")),
    ]);
    return {
      provinces: codes.map((code) => ({ code, name: provinces.get(code) ?? code })),
      fields: facets.field.map(({ value }) => ({ code: value, name: facets.names[value] ?? value })),
    };
  },
  ["platform-map-options"],
  kept,
);
