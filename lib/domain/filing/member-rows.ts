import { inspectCreditCode } from "../organization/credit-code";
import type { OrganizationKind } from "../organization/kinds";
import { checkField, type FieldLookup } from "./check-fields";
import { normalizeName } from "./names";
import type { Field, Values } from "./sections";
import type { ContributionKind, MembershipTier } from "./vocabulary";

/** Columns of the members' spreadsheet, in its order. */
export const MEMBER_COLUMNS = [
  "name",
  "creditCode",
  "kind",
  "region",
  "tier",
  "duty",
  "contributionKind",
  "contributionWan",
  "contactName",
  "contactPhone",
  "contactEmail",
] as const;
export type MemberColumn = (typeof MEMBER_COLUMNS)[number];
export type MemberCells = Record<MemberColumn, string>;

export const MOST_SPREADSHEET_ROWS = 500;
/** Bytes: 5 MB. */
export const MOST_SPREADSHEET_BYTES = 5 * 1024 * 1024;

/** Why one row was not taken; each has its sentence in lib/messages/member-spreadsheet.ts. */
export type RowProblem =
  | "nameMissing"
  | "nameTooLong"
  | "codeInvalid"
  | "kindMissing"
  | "kindUnknown"
  | "regionUnknown"
  | "tierUnknown"
  | "dutyTooLong"
  | "contributionUnknown"
  | "moneyInvalid"
  | "phoneInvalid"
  | "emailInvalid"
  | "isLead"
  | "alreadyMember"
  | "duplicateInFile"
  | "tooManyRows";

export type RowFinding = {
  problem: RowProblem;
  /** The earlier line of the same unit, or the name of the unit it collides with. */
  with?: string;
};

export type TypedRow = { line: number; cells: MemberCells };
export type RejectedRow = TypedRow & { findings: RowFinding[] };

export type Contact = { name: string; phone: string; email: string };
export type NewMember = {
  name: string;
  creditCode: string | null;
  kind: OrganizationKind;
  regionCode: string | null;
  part: Values;
  contact: Contact | null;
};
type AcceptedRow = { line: number; member: NewMember };

/** What the words of a cell mean; the words themselves are the interface's. */
export type RowWords = {
  kindOf: (text: string) => OrganizationKind | null;
  tierOf: (text: string) => MembershipTier | null;
  contributionOf: (text: string) => ContributionKind | null;
  regionOf: (text: string) => string | null;
};

export type KnownUnit = { name: string; creditCode: string | null };
type KnownUnits = { lead: KnownUnit; members: readonly KnownUnit[] };

const NO_LOOKUP: FieldLookup = { hasTerm: () => true, hasUnit: () => true };
const MOST_NAME = 100;
const MOST_DUTY = 500;

/** Whole rows only: what stands is taken, the rest goes back with every reason at once. */
export function judgeRows(
  rows: readonly TypedRow[],
  known: KnownUnits,
  words: RowWords,
): { accepted: AcceptedRow[]; rejected: RejectedRow[] } {
  const accepted: AcceptedRow[] = [];
  const rejected: RejectedRow[] = [];
  const seen = new Map<string, number>();
  rows.forEach((row, index) => {
    const findings =
      index >= MOST_SPREADSHEET_ROWS
        ? [{ problem: "tooManyRows" as const }]
        : [...cellFindings(row.cells, words), ...collisions(row, known, seen)];
    if (findings.length > 0) rejected.push({ ...row, findings });
    else accepted.push({ line: row.line, member: memberOf(row.cells, words) });
  });
  return { accepted, rejected };
}

const codeOf = (text: string): string | null => (text.trim() ? inspectCreditCode(text).code : null);

const splitKinds = (text: string): string[] =>
  text
    .split(/[、,，;；\n]/)
    .map((item) => item.trim())
    .filter(Boolean);

const fieldHolds = (
  kind: Exclude<Field["kind"], "integer" | "choice" | "choices" | "term" | "terms">,
  text: string,
) => checkField({ kind } as Field, { value: text }, "value", NO_LOOKUP) === null;

function cellFindings(cells: MemberCells, words: RowWords): RowFinding[] {
  const found: RowProblem[] = [];
  const name = cells.name.trim();
  if (!name) found.push("nameMissing");
  else if (name.length > MOST_NAME) found.push("nameTooLong");
  if (cells.creditCode.trim() && !inspectCreditCode(cells.creditCode).valid) found.push("codeInvalid");
  if (!cells.kind.trim()) found.push("kindMissing");
  else if (!words.kindOf(cells.kind)) found.push("kindUnknown");
  if (cells.region.trim() && !words.regionOf(cells.region)) found.push("regionUnknown");
  if (cells.tier.trim() && !words.tierOf(cells.tier)) found.push("tierUnknown");
  if (cells.duty.trim().length > MOST_DUTY) found.push("dutyTooLong");
  if (!splitKinds(cells.contributionKind).every(words.contributionOf)) found.push("contributionUnknown");
  if (!fieldHolds("money", cells.contributionWan)) found.push("moneyInvalid");
  if (!fieldHolds("telephone", cells.contactPhone)) found.push("phoneInvalid");
  if (!fieldHolds("email", cells.contactEmail)) found.push("emailInvalid");
  return found.map((problem) => ({ problem }));
}

const keysOf = ({ name, creditCode }: KnownUnit): string[] => [
  ...(creditCode ? [`code:${creditCode}`] : []),
  ...(normalizeName(name) ? [`name:${normalizeName(name)}`] : []),
];

/** The same unit by code or by name counts once (R-MEM-05), and never beside itself as lead. */
export const isSameUnit = (one: KnownUnit, other: KnownUnit): boolean => {
  if (one.creditCode && other.creditCode) return one.creditCode === other.creditCode;
  return normalizeName(one.name) !== "" && normalizeName(one.name) === normalizeName(other.name);
};

function collisions({ line, cells }: TypedRow, known: KnownUnits, seen: Map<string, number>): RowFinding[] {
  const unit: KnownUnit = { name: cells.name, creditCode: codeOf(cells.creditCode) };
  if (isSameUnit(unit, known.lead)) return [{ problem: "isLead" }];
  const member = known.members.find((other) => isSameUnit(unit, other));
  if (member) return [{ problem: "alreadyMember", with: member.name }];
  const keys = keysOf(unit);
  const earlier = keys.map((key) => seen.get(key)).find((found) => found !== undefined);
  for (const key of keys) if (!seen.has(key)) seen.set(key, line);
  return earlier === undefined ? [] : [{ problem: "duplicateInFile", with: String(earlier) }];
}

function memberOf(cells: MemberCells, words: RowWords): NewMember {
  const [name, phone, email] = [
    cells.contactName.trim(),
    cells.contactPhone.trim(),
    cells.contactEmail.trim(),
  ];
  const kinds = splitKinds(cells.contributionKind).flatMap((item) => words.contributionOf(item) ?? []);
  return {
    name: cells.name.trim(),
    creditCode: codeOf(cells.creditCode),
    kind: words.kindOf(cells.kind) ?? "other",
    regionCode: cells.region.trim() ? words.regionOf(cells.region) : null,
    part: {
      tier: (cells.tier.trim() && words.tierOf(cells.tier)) || "",
      duty: cells.duty.trim(),
      contributionKind: [...new Set(kinds)],
      contributionWan: cells.contributionWan.trim(),
    },
    contact: name || phone || email ? { name, phone, email: email.normalize("NFKC") } : null,
  };
}
