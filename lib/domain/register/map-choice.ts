import { PLATFORM_LEVELS, type PlatformLevel } from "../filing/vocabulary";
import { divisionPrefix } from "../organization/provinces";
import { readQuery, type SearchParams } from "./query";
import { COUNTRY_TILES } from "./tile-map";

/** What the map of platforms shows; `province` is a division's code. */
export type MapChoice = { province: string; level: PlatformLevel | null; field: string | null };

/** Reads an address as the list of platforms does; what cannot be understood is left out. */
export function readMapChoice(
  params: SearchParams,
  homeProvince: string,
): { choice: MapChoice; ignored: boolean } {
  const asked = Object.fromEntries(Object.entries(params).filter(([, value]) => value !== ""));
  const { query, ignored } = readQuery("platform", asked);
  const { province, level, field = null } = query.filters;
  const home = `${(divisionPrefix(homeProvince) ?? "").slice(0, 2)}0000`;
  const known = COUNTRY_TILES.find(({ code }) => code === province)?.code;
  const knownLevel = PLATFORM_LEVELS.find((name) => name === level) ?? null;
  return {
    choice: { province: known ?? home, level: knownLevel, field },
    ignored: ignored.length > 0 || (province !== undefined && !known) || (level !== undefined && !knownLevel),
  };
}
