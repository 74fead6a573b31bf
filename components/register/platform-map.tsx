import { PageHeading } from "@/components/layout/page-heading";
import { SectionHeading } from "@/components/layout/section-heading";
import { InsetText } from "@/components/ui/notice-box";
import type { PlatformLevel } from "@/lib/domain/filing/vocabulary";
import { type Filters, listHref, wholeList } from "@/lib/domain/register/query";
import { COUNTRY_TILES, prefectureTiles } from "@/lib/domain/register/tile-map";
import { map, shortPrefecture, shortProvince } from "@/lib/messages/platform-map";
import { MapFilters, type MapOptions } from "./map-filters";
import { MapTable } from "./map-table";
import { TileLegend, TileMap } from "./tile-map";

export type PlaceCount = {
  filter: "province" | "region";
  code: string;
  level: PlatformLevel;
  count: number;
};
export type MapChoice = { province: string; level: PlatformLevel | null; field: string | null };

type PlatformMapProps = {
  choice: MapChoice;
  counts: readonly PlaceCount[];
  prefectures: readonly { code: string; name: string }[];
  options: MapOptions;
  ignored: boolean;
};

const list = wholeList("platform");

/** Where the platforms are: one province in tiles, the same figures in a table, and the whole country. */
export function PlatformMap({ choice, counts, prefectures, options, ignored }: PlatformMapProps) {
  const name = options.provinces.find(({ code }) => code === choice.province)?.name ?? "";
  const countOf = counter(counts, choice.level);
  const filters = filtersOf(choice);
  return (
    <>
      <PageHeading title={map.title} lead={map.lead} back={{ href: "/platforms", label: map.back }} />
      <MapFilters choice={choice} options={options} />
      {ignored ? <InsetText>{map.ignored}</InsetText> : null}
      <section aria-labelledby="regions" className="mt-10">
        <SectionHeading id="regions">{map.regionTitle(name)}</SectionHeading>
        <p className="mb-5 text-ink-2">{map.total(name, countOf("province", choice.province))}</p>
        <TileMap
          label={map.regionLabel(name)}
          unit={map.unit}
          tiles={tilesOf(choice.province, prefectures).map((tile) => ({
            ...tile,
            count: countOf("region", tile.code),
            href: listHref(list, { filters: { ...filters, province: choice.province, region: tile.code } }),
          }))}
        />
        <TileLegend />
      </section>
      <section aria-labelledby="figures" className="mt-14">
        <SectionHeading id="figures">{map.tableTitle}</SectionHeading>
        <MapTable choice={choice} name={name} counts={counts} prefectures={prefectures} filters={filters} />
      </section>
      <Country choice={choice} options={options} countOf={countOf} />
    </>
  );
}

type CountOf = (filter: PlaceCount["filter"], code: string) => number;

const counter =
  (counts: readonly PlaceCount[], level: PlatformLevel | null): CountOf =>
  (filter, code) =>
    counts
      .filter((row) => row.filter === filter && row.code === code && (level === null || row.level === level))
      .reduce((sum, { count }) => sum + count, 0);

const filtersOf = ({ level, field }: MapChoice): Filters => ({
  ...(level ? { level } : {}),
  ...(field ? { field } : {}),
});

function tilesOf(province: string, prefectures: PlatformMapProps["prefectures"]) {
  const names = new Map(prefectures.map(({ code, name }) => [code, name]));
  return prefectureTiles(province, [...names.keys()]).map((tile) => {
    const name = names.get(tile.code) ?? tile.code;
    return { ...tile, name, short: shortPrefecture(name) };
  });
}

type CountryProps = { choice: MapChoice; options: MapOptions; countOf: CountOf };

function Country({ choice, options, countOf }: CountryProps) {
  const names = new Map(options.provinces.map(({ code, name }) => [code, name]));
  return (
    <section aria-labelledby="country" className="mt-14">
      <SectionHeading id="country">{map.countryTitle}</SectionHeading>
      <p className="mb-5 max-w-measure text-ink-2">{map.countryLead}</p>
      <TileMap
        label={map.countryLabel}
        unit={map.unit}
        tiles={COUNTRY_TILES.map((tile) => {
          const name = names.get(tile.code) ?? tile.code;
          const href = mapHref({ ...choice, province: tile.code });
          return {
            ...tile,
            name,
            short: shortProvince(name),
            count: countOf("province", tile.code),
            href,
            chosen: tile.code === choice.province,
          };
        })}
      />
      <TileLegend />
    </section>
  );
}

/** The map's own address for a choice. */
function mapHref({ province, level, field }: MapChoice): string {
  const search = new URLSearchParams({
    province,
    ...(level ? { level } : {}),
    ...(field ? { field } : {}),
  });
  return `/platforms/map?${search}`;
}
