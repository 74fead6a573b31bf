import { addYears, type CalendarDate } from "../calendar/dates";
import { normalizeName } from "../filing/names";

/** A unit as ties are judged by: by its record, its credit code, or its name where it stands in no directory. */
export type TiedUnit = {
  organizationId: string | null;
  creditCode: string | null;
  parentCreditCode: string | null;
  name: string;
};

/** Why an expert does not judge a case. */
export const AVOIDANCE_KINDS = [
  "ownUnit",
  "parent",
  "subsidiary",
  "sameParent",
  "commonConsortium",
  "declared",
  "interest",
  "voided",
] as const;
type AvoidanceKind = (typeof AVOIDANCE_KINDS)[number];

/** `unit` is the unit of the case concerned; `words` what was declared, or the consortium both belong to. */
export type Avoidance = { kind: AvoidanceKind; unit: string; words: string };

/** What binds an expert to units beside his own one. */
export type ExpertTies = {
  unit: TiedUnit;
  declared: readonly { organizationId: string | null; name: string; reason: string }[];
  interests: readonly { organizationId: string; name: string; reason: string }[];
  /** Units with which the own one was in a registered consortium within the last three years. */
  partners: readonly { organizationId: string; name: string; consortium: string }[];
  /** Why a seat of his in an earlier round of the case was voided. */
  voided: string | null;
};

/** Membership of a common consortium counts so many years back. */
const COMMON_YEARS = 3;

export const commonSince = (today: CalendarDate): CalendarDate => addYears(today, -COMMON_YEARS);

const isSame = (one: string | null, other: string | null): boolean => one !== null && one === other;

const isUnit = (one: Omit<TiedUnit, "parentCreditCode">, other: TiedUnit): boolean =>
  isSame(one.organizationId, other.organizationId) ||
  isSame(one.creditCode, other.creditCode) ||
  normalizeName(one.name) === normalizeName(other.name);

/** How two different units belong to one group, by the parent's credit code. */
function kinship(own: TiedUnit, other: TiedUnit): AvoidanceKind | null {
  if (isSame(own.creditCode, other.parentCreditCode)) return "subsidiary";
  if (isSame(own.parentCreditCode, other.creditCode)) return "parent";
  return isSame(own.parentCreditCode, other.parentCreditCode) ? "sameParent" : null;
}

/** Every reason why this expert must not judge a case of these units (§11.5, avoidance); empty when there is none. */
export function avoidancesOf(ties: ExpertTies, units: readonly TiedUnit[]): Avoidance[] {
  const found = units.flatMap((unit): Avoidance[] => {
    if (isUnit(ties.unit, unit)) return [{ kind: "ownUnit", unit: unit.name, words: "" }];
    const kind = kinship(ties.unit, unit);
    const partner = ties.partners.find(({ organizationId }) => organizationId === unit.organizationId);
    const declared = ties.declared.find((named) => isUnit({ ...named, creditCode: null }, unit));
    const interest = ties.interests.find(({ organizationId }) => organizationId === unit.organizationId);
    return [
      ...(kind ? [{ kind, unit: unit.name, words: "" }] : []),
      ...(partner ? [{ kind: "commonConsortium" as const, unit: unit.name, words: partner.consortium }] : []),
      ...(declared ? [{ kind: "declared" as const, unit: unit.name, words: declared.reason }] : []),
      ...(interest ? [{ kind: "interest" as const, unit: unit.name, words: interest.reason }] : []),
    ];
  });
  return ties.voided === null ? found : [...found, { kind: "voided", unit: "", words: ties.voided }];
}
