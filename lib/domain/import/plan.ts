import { isCalendarDate } from "../calendar/dates";
import { inspectCreditCode } from "../organization/credit-code";
import type { OrganizationKind } from "../organization/kinds";

export const VERDICTS = ["new", "update", "duplicate", "error"] as const;
export type Verdict = (typeof VERDICTS)[number];
export type RowOutcome = Verdict | "undone" | "kept";

export const FINDINGS = [
  "required",
  "codeInvalid",
  "kindUnknown",
  "regionUnknown",
  "sameCode",
  "sameName",
  "formerName",
  "codeDiffers",
  "nameDiffers",
  "severalUnits",
  "ownRecord",
  "sameRow",
  "fills",
  "renames",
  "hostUnknown",
  "hostLater",
  "levelUnknown",
  "samePlatform",
  "dateWrong",
  "dateFuture",
  "numberWrong",
  "numberTaken",
  "nameTaken",
  "leadMade",
  "membersMade",
  "chainUnknown",
  "unitAmbiguous",
  "countLess",
  "tooLong",
  "builtUpon",
  "changedSince",
] as const;
export type FindingCode = (typeof FINDINGS)[number];
export type Finding = { code: FindingCode; detail?: string };

/** A unit of the directory as rows are compared with it. */
export type KnownUnit = {
  id: string;
  name: string;
  creditCode: string | null;
  kind: OrganizationKind;
  regionCode: string | null;
  /** Other names it has or had. */
  otherNames: readonly string[];
  /** Its own people keep its record. */
  isOwn: boolean;
};

export type InstitutionRow = {
  name: string;
  creditCode: string | null;
  kind: OrganizationKind;
  regionCode: string | null;
  formerNames: readonly string[];
};

export type InstitutionPlan =
  | { verdict: "new"; findings: Finding[] }
  | { verdict: "update"; findings: Finding[]; unit: KnownUnit; change: InstitutionChange }
  | { verdict: "duplicate"; findings: Finding[]; unit: KnownUnit }
  | { verdict: "error"; findings: Finding[] };

export type InstitutionChange = {
  name?: string;
  creditCode?: string;
  regionCode?: string;
  /** Names added to those of all times. */
  otherNames: string[];
};

const fail = (code: FindingCode, detail?: string): { verdict: "error"; findings: Finding[] } => ({
  verdict: "error",
  findings: [detail === undefined ? { code } : { code, detail }],
});

/** The directory's answers to one row. */
export type UnitMatches = {
  byCode: KnownUnit | null;
  byName: readonly KnownUnit[];
  byFormerName: readonly KnownUnit[];
};

/**
 * What a row of institutions does: a code decides before a name, a name before a former one. A different name under
 * the same code renames only where the row says that the known one is former.
 */
export function planInstitution(row: InstitutionRow, matches: UnitMatches): InstitutionPlan {
  const { byCode, byName, byFormerName } = matches;
  if (byCode) return planKnown(row, byCode, byCode.name === row.name ? "sameCode" : nameCase(row, byCode));
  const [unit, ...others] = byName;
  if (others.length > 0) return fail("severalUnits", row.name);
  if (unit) {
    const differs = row.creditCode !== null && unit.creditCode !== null;
    return differs ? fail("codeDiffers", unit.creditCode ?? "") : planKnown(row, unit, "sameName");
  }
  const [former] = byFormerName;
  if (former)
    return { verdict: "duplicate", findings: [{ code: "formerName", detail: former.name }], unit: former };
  return { verdict: "new", findings: [] };
}

type NameCase = "sameCode" | "sameName" | "formerName" | "renames" | "nameDiffers";
function nameCase(row: InstitutionRow, unit: KnownUnit): NameCase {
  if (row.formerNames.includes(unit.name)) return "renames";
  return unit.otherNames.includes(row.name) ? "formerName" : "nameDiffers";
}

function planKnown(row: InstitutionRow, unit: KnownUnit, found: NameCase): InstitutionPlan {
  if (found === "nameDiffers") return fail("nameDiffers", unit.name);
  const same: Finding = { code: found, detail: unit.name };
  if (unit.isOwn) return { verdict: "duplicate", findings: [same, { code: "ownRecord" }], unit };
  const names = row.formerNames.filter((name) => name !== unit.name && !unit.otherNames.includes(name));
  const change: InstitutionChange = {
    otherNames: names,
    ...(found === "renames" ? { name: row.name } : {}),
    ...(unit.creditCode === null && row.creditCode !== null ? { creditCode: row.creditCode } : {}),
    ...(unit.regionCode === null && row.regionCode !== null ? { regionCode: row.regionCode } : {}),
  };
  const isEmpty = Object.keys(change).length === 1 && names.length === 0;
  if (isEmpty) return { verdict: "duplicate", findings: [same], unit };
  return {
    verdict: "update",
    findings: found === "renames" ? [same] : [same, { code: "fills" }],
    unit,
    change,
  };
}

/** The one unit a row names as host, lead or member; null where there is none, `several` where it is open which. */
export function oneUnit({ byCode, byName, byFormerName }: UnitMatches): KnownUnit | null | "several" {
  if (byCode) return byCode;
  if (byName.length > 1 || (byName.length === 0 && byFormerName.length > 1)) return "several";
  return byName[0] ?? byFormerName[0] ?? null;
}

/** A typed code; null for none, `invalid` where its check characters do not hold. */
export function readCode(typed: string): string | null | "invalid" {
  if (typed === "") return null;
  const { code, valid } = inspectCreditCode(typed);
  return valid ? code : "invalid";
}

const DAY = /^(\d{4})[-./\u5e74](\d{1,2})[-./\u6708](\d{1,2})\u65e5?$/;

/** A day as lists print it; null for none, `invalid` for what is no day. */
export function readDay(typed: string): string | null | "invalid" {
  if (typed === "") return null;
  const [, year = "", month = "", day = ""] = DAY.exec(typed.normalize("NFKC").replaceAll(/\s/g, "")) ?? [];
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isCalendarDate(date) ? date : "invalid";
}

/** Names in one cell, parted by the signs lists use. */
export const readNames = (typed: string): string[] => [
  ...new Set(
    typed
      .split(/[\u3001;\uff1b\n|]+/)
      .map((name) => name.trim())
      .filter(Boolean),
  ),
];
