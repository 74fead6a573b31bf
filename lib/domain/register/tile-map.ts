/** Where a region's tile stands; rows from the north, columns from the west, both counted from 1. */
export type Tile = { code: string; row: number; column: number };

/** A drawing of tiles: each line a row, each place two digits of a code or blanks. */
const drawn = (lines: readonly string[], codeOf: (digits: string) => string): Tile[] =>
  lines.flatMap((line, row) =>
    [...line.matchAll(/\d+/g)].map((found) => ({
      code: codeOf(found[0]),
      row: row + 1,
      column: found.index / 3 + 1,
    })),
  );

/** All provincial regions of the country. Tiles tell neighbours and directions, not borders. */
export const COUNTRY_TILES = drawn(
  [
    "                     23",
    "            15 11 21 22",
    "65    62 64 14 13 12   ",
    "54 63    61 41 37      ",
    "      51 50 42 34 32 31",
    "      53 52 43 36 33   ",
    "         45 44 35    71",
    "         46 82 81      ",
  ],
  (digits) => `${digits}0000`,
);

const PREFECTURES: Readonly<Record<string, readonly string[]>> = {
  "15": [
    "                  07",
    "                  22",
    "            25 04 05",
    "29 08 02 09         ",
    "   03 06 01         ",
  ],
  "62": [
    "09 02            ",
    "   07 03         ",
    "      06 04    10",
    "      29 01 11 08",
    "         30 12 05",
  ],
};

const COLUMNS = 6;

/** Prefectures of a province as tiles: drawn by their place where a drawing exists, in the order of codes elsewhere. */
export function prefectureTiles(provinceCode: string, codes: readonly string[]): Tile[] {
  const prefix = provinceCode.slice(0, 2);
  const lines = PREFECTURES[prefix];
  const tiles = lines ? drawn(lines, (digits) => `${prefix}${digits}00`) : [];
  const known = tiles.filter(({ code }) => codes.includes(code));
  const others = codes.filter((code) => !known.some((tile) => tile.code === code));
  const last = Math.max(0, ...known.map(({ row }) => row));
  const rest = others.map((code, index) => ({
    code,
    row: last + 1 + Math.floor(index / COLUMNS),
    column: 1 + (index % COLUMNS),
  }));
  return [...known, ...rest];
}

export const STEPS = 4;

/** How dark a tile is: 0 for nothing, up to 4 for the most. Steps follow the square root, so that small counts differ. */
export function stepOf(count: number, most: number): number {
  if (count <= 0 || most <= 0) return 0;
  return Math.max(1, Math.ceil(STEPS * Math.sqrt(count / most)));
}
