import { demonstrationCode } from "../sample/units";
import { CONSORTIA, type PlannedConsortium, type PlannedUnit } from "./consortia";
import { namedId } from "./named-id";

export type RegisterUnit = PlannedUnit & { id: string; creditCode: string | null; demonstration: boolean };

export type RegisterMembership = {
  consortium: PlannedConsortium;
  unit: RegisterUnit;
  role: "lead" | "member";
  tier: "core" | "close" | "general";
  joinedOn: string;
  leftOn: string | null;
};

export const consortiumId = ({ name }: PlannedConsortium): string => namedId(`consortium:${name}`);

const KINDS = [
  "university",
  "enterprise",
  "researchInstitute",
  "enterprise",
  "newResearchInstitution",
] as const;
const PLACES = {
  nm: ["150200", "150100", "150600", "330100", "150400", "150500", "110000", "150900", "150800"],
  gs: ["620100", "620300", "620500", "610100", "620900", "620200"],
} as const;

const isInvented = ({ source }: PlannedConsortium): boolean => source === null;

/** A unit a public text names: its credit code is not collected here. */
const printedUnit = (unit: PlannedUnit): RegisterUnit => ({
  ...unit,
  id: namedId(`unit:${unit.name}`),
  creditCode: null,
  demonstration: false,
});

function inventedUnit(unit: PlannedUnit, serial: number, withCode: boolean): RegisterUnit {
  const creditCode = withCode ? demonstrationCode(unit.kind, unit.regionCode ?? "150000", serial) : null;
  return { ...unit, id: namedId(`unit:${unit.name}`), creditCode, demonstration: true };
}

type Group = {
  consortium: PlannedConsortium;
  lead: RegisterUnit;
  members: RegisterUnit[];
  made: RegisterUnit[];
};

/** Units of each consortium; made-up ones are numbered through. Those standing for unnamed real ones have no code. */
export function registerGroups(): Group[] {
  let number = 0;
  return CONSORTIA.map((consortium, index) => {
    const places = PLACES[consortium.province];
    const made = Array.from({ length: consortium.others }, (_, other) => {
      number += 1;
      const unit = {
        name: `演示单位${String(number).padStart(3, "0")}`,
        kind: KINDS[other % KINDS.length] ?? "enterprise",
        regionCode: places[(other + index) % places.length] ?? null,
      } as const;
      return inventedUnit(unit, number, isInvented(consortium) && number % 3 !== 0);
    });
    const lead = isInvented(consortium)
      ? inventedUnit(consortium.lead, 1_001 + index, true)
      : printedUnit(consortium.lead);
    return { consortium, lead, made, members: [...consortium.printed.map(printedUnit), ...made] };
  });
}

/** Every membership of the register, with shared members, later joiners and one that left early. */
export function registerMemberships(groups: readonly Group[]): RegisterMembership[] {
  const invented = groups.filter(({ consortium }) => isInvented(consortium) && consortium.others > 0);
  const own = groups.flatMap(({ consortium, lead, members }) => {
    const base = { consortium, joinedOn: consortium.filedOn, leftOn: null };
    return [
      { ...base, unit: lead, role: "lead" as const, tier: "core" as const },
      ...members.map((unit, position) => ({
        ...base,
        unit,
        role: "member" as const,
        tier: position < 4 ? ("core" as const) : ("close" as const),
      })),
    ];
  });
  const shared = invented.flatMap(({ consortium }, index) => {
    const neighbour = invented[(index + 1) % invented.length];
    const unit = neighbour?.made[0];
    const isNeighbour = neighbour?.consortium.province === consortium.province;
    // A unit that joins from a younger consortium joins when that one is filed.
    const joinedOn =
      [consortium.filedOn, neighbour?.consortium.filedOn ?? ""].sort().at(-1) ?? consortium.filedOn;
    return unit && isNeighbour
      ? [{ consortium, unit, role: "member" as const, tier: "general" as const, joinedOn, leftOn: null }]
      : [];
  });
  return [...own, ...shared, ...leavers(invented)];
}

/** One of today's members of a younger consortium had left an older one before the end of May 2022. */
function leavers(invented: readonly Group[]): RegisterMembership[] {
  const [first] = invented;
  const unit = invented.find(({ consortium }) => consortium.filedOn > "2022-06-01")?.made.at(-1);
  if (!first || !unit) return [];
  const { consortium } = first;
  const joinedOn = consortium.filedOn;
  return [{ consortium, unit, role: "member", tier: "general", joinedOn, leftOn: "2022-03-31" }];
}
