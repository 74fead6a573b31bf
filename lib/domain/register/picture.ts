/** A unit of the union as drawn. */
export type DrawnUnit = { name: string; kind: string };

export type PlacedUnit = DrawnUnit & { x: number; y: number };
type PlacedKind = { kind: string; count: number; y: number };
export type Side = { units: PlacedUnit[]; kinds: PlacedKind[] };

const ROW = 27;
const HEADING = 34;
const GAP = 14;

type Group = { kind: string; units: DrawnUnit[] };

const heightOf = ({ units }: Group): number => HEADING + units.length * ROW + GAP;

/** Units by kind in the order of `kinds`; kinds nobody belongs to are left out. */
export function groupByKind(units: readonly DrawnUnit[], kinds: readonly string[]): Group[] {
  return kinds
    .map((kind) => ({ kind, units: units.filter((unit) => unit.kind === kind) }))
    .filter((group) => group.units.length > 0);
}

/** Cuts the row of groups where both sides come out about as high; a single group is cut in two. */
export function twoSides(groups: readonly Group[]): [Group[], Group[]] {
  const [only] = groups;
  if (groups.length === 1 && only && only.units.length > 1) {
    const half = Math.ceil(only.units.length / 2);
    return [[{ ...only, units: only.units.slice(0, half) }], [{ ...only, units: only.units.slice(half) }]];
  }
  const difference = (cut: number): number =>
    Math.abs(sideHeight(groups.slice(0, cut)) - sideHeight(groups.slice(cut)));
  const cuts = groups.map((_, index) => index + 1);
  const best = cuts.reduce((kept, cut) => (difference(cut) < difference(kept) ? cut : kept), 1);
  return [groups.slice(0, best), groups.slice(best)];
}

/** Rows of one side from `top` down, at the line `x`. */
export function placeSide(
  groups: readonly Group[],
  x: number,
  top: number,
  counts: ReadonlyMap<string, number>,
): Side {
  const side: Side = { units: [], kinds: [] };
  let y = top;
  for (const { kind, units } of groups) {
    side.kinds.push({ kind, count: counts.get(kind) ?? units.length, y: y + HEADING - 12 });
    y += HEADING;
    for (const unit of units) {
      side.units.push({ ...unit, x, y: y + ROW / 2 });
      y += ROW;
    }
    y += GAP;
  }
  return side;
}

export const sideHeight = (groups: readonly Group[]): number =>
  Math.max(0, groups.reduce((sum, group) => sum + heightOf(group), 0) - GAP);

/** Points on a circle, clockwise from the top, each kind together. */
export function placeAround(units: readonly DrawnUnit[], centre: number, radius: number): PlacedUnit[] {
  return units.map((unit, index) => {
    const angle = (2 * Math.PI * index) / units.length - Math.PI / 2;
    return {
      ...unit,
      x: Math.round((centre + radius * Math.cos(angle)) * 10) / 10,
      y: Math.round((centre + radius * Math.sin(angle)) * 10) / 10,
    };
  });
}

/** A long name in lines of so many characters, at most `most` lines. */
export function wrapName(name: string, width: number, most: number): string[] {
  const characters = [...name];
  const lines = Math.min(most, Math.ceil(characters.length / width));
  const even = Math.ceil(characters.length / lines);
  return Array.from({ length: lines }, (_, line) => {
    const part = characters.slice(line * even, (line + 1) * even).join("");
    return [...part].length > width ? `${[...part].slice(0, width - 1).join("")}…` : part;
  });
}
