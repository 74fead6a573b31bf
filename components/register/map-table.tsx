import { type Column, Table } from "@/components/ui/table";
import { PLATFORM_LEVELS, type PlatformLevel } from "@/lib/domain/filing/vocabulary";
import { type Filters, listHref, wholeList } from "@/lib/domain/register/query";
import { PLATFORM_LEVEL_NAMES } from "@/lib/messages/filing-fields";
import { map } from "@/lib/messages/platform-map";
import type { MapChoice, PlaceCount } from "./platform-map";

type MapTableProps = {
  choice: MapChoice;
  name: string;
  counts: readonly PlaceCount[];
  prefectures: readonly { code: string; name: string }[];
  filters: Filters;
};

type Place = { filter: PlaceCount["filter"]; code: string; name: string };

const list = wholeList("platform");

/** The figures of the map by level; every number opens its rows. */
export function MapTable({ choice, name, counts, prefectures, filters }: MapTableProps) {
  const countOf = (place: Place, level: PlatformLevel | null): number =>
    counts
      .filter((row) => row.filter === place.filter && row.code === place.code)
      .filter((row) => (level ?? choice.level ?? row.level) === row.level)
      .reduce((sum, { count }) => sum + count, 0);
  const places: Place[] = [
    ...prefectures.map((place) => ({ ...place, filter: "region" as const })),
    { filter: "region" as const, code: choice.province, name: map.whole(name) },
  ].filter((place) => place.code !== choice.province || countOf(place, null) > 0);
  const cell = (level: PlatformLevel | null) => (place: Place) => {
    const count = countOf(place, level);
    const region = place.filter === "region" ? { region: place.code } : {};
    const change = { ...filters, province: choice.province, ...region, ...(level ? { level } : {}) };
    return count === 0 ? (
      <span className="text-ink-3">0</span>
    ) : (
      <a href={listHref(list, { filters: change })}>{count}</a>
    );
  };
  const levels = choice.level ? [] : PLATFORM_LEVELS;
  const columns: Column<Place>[] = [
    { key: "region", header: map.columns.region, heading: true, cell: (place) => place.name },
    ...levels.map((level) => ({
      key: level,
      header: map.levelColumns[level],
      numeric: true,
      cell: cell(level),
    })),
    {
      key: "total",
      header: choice.level ? PLATFORM_LEVEL_NAMES[choice.level] : map.columns.total,
      numeric: true,
      cell: cell(null),
    },
  ];
  const whole: Place = { filter: "province", code: choice.province, name: map.sum };
  return (
    <div className="map-figures">
      <Table
        caption={map.table(name)}
        captionHidden
        rows={[...places, whole]}
        rowKey={({ filter, code }) => `${filter} ${code}`}
        columns={columns}
        kept
      />
    </div>
  );
}
