import { STEPS, stepOf } from "@/lib/domain/register/tile-map";
import { map } from "@/lib/messages/platform-map";

export type MapTile = {
  code: string;
  /** Without its class, for the little room of a tile. */
  short: string;
  name: string;
  row: number;
  column: number;
  count: number;
  href: string;
  chosen?: boolean;
};

type TileMapProps = {
  tiles: readonly MapTile[];
  label: string;
  /** What is counted, for those who hear the map. */
  unit: string;
};

/**
 * Regions as tiles, about where they lie. Every tile is a link that says its name and number in full; the number, a bar
 * and the shade tell the same, so that none depends on colour.
 */
export function TileMap({ tiles, label, unit }: TileMapProps) {
  const most = Math.max(0, ...tiles.map(({ count }) => count));
  const columns = Math.max(1, ...tiles.map(({ column }) => column));
  return (
    <ul
      aria-label={label}
      className="tile-map"
      style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
    >
      {[...tiles].sort(readingOrder).map((tile) => (
        <li key={tile.code} style={{ gridRow: tile.row, gridColumn: tile.column }}>
          <a
            href={tile.href}
            aria-current={tile.chosen ? "true" : undefined}
            data-step={stepOf(tile.count, most)}
          >
            <span>
              <Halves name={tile.short} />
              <span className="sr-only">{restOf(tile)}</span>
            </span>
            <b>
              {tile.count || map.none}
              <span className="sr-only"> {unit}</span>
            </b>
            <i style={{ width: `${most === 0 ? 0 : Math.round((100 * tile.count) / most)}%` }} />
          </a>
        </li>
      ))}
    </ul>
  );
}

/** What the short name leaves out of the whole one. */
const restOf = ({ name, short }: MapTile): string => (name.startsWith(short) ? name.slice(short.length) : "");

/** A name of four characters breaks in its middle, where it has to. */
const Halves = ({ name }: { name: string }) =>
  name.length < 4 ? (
    name
  ) : (
    <>
      {name.slice(0, 2)}
      <wbr />
      {name.slice(2)}
    </>
  );

const readingOrder = (a: MapTile, b: MapTile): number => a.row - b.row || a.column - b.column;

/** What the shades mean, in words. */
export function TileLegend() {
  return (
    <p className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-1 text-xs text-ink-3">
      <span className="tile-legend" aria-hidden="true">
        {Array.from({ length: STEPS + 1 }, (_, step) => step).map((step) => (
          <i key={step} data-step={step} />
        ))}
      </span>
      {map.legend}
    </p>
  );
}
