import type { CalendarDate } from "../calendar/dates";
import { blockingVerdicts, evaluate } from "../measure/conditions";
import { missingDocuments } from "../measure/documents";
import type { LeadYear } from "../measure/facts";
import type { ClauseId, ConditionId, DocumentType } from "../measure/terms";
import type { Track } from "../measure/track";
import type { OrganizationKind, OrganizationStatus } from "../organization/kinds";
import { CONDITION_ADDRESS, conditionFacts, presentTypes } from "./check-facts";
import { checkField, type FieldProblem, isDate } from "./check-fields";
import type { ConfirmationState } from "./fingerprint";
import {
  clauseField,
  PART_FIELDS,
  rowsOf,
  SECTION_IDS,
  type SectionId,
  type SectionValues,
  sectionOf,
  textOf,
  type Values,
  valuesOf,
} from "./sections";

type CheckedMember = {
  id: string;
  name: string;
  creditCode: string | null;
  kind: OrganizationKind;
  part: Values;
  confirmation: ConfirmationState;
};

/** Everything the machine check looks at; the same for a draft, an answer to a correction and the review bench. */
export type CheckedFiling = {
  track: Track;
  researchKinds: readonly OrganizationKind[];
  today: CalendarDate;
  sections: Partial<Record<SectionId, SectionValues>>;
  members: readonly CheckedMember[];
  materials: readonly { type: string; scan: "pending" | "clean" | "quarantined" }[];
  lead: {
    kind: OrganizationKind;
    creditCodeValid: boolean;
    codeOverridden: boolean;
    inRegion: boolean;
    status: OrganizationStatus;
    years: readonly LeadYear[];
  };
  nameTaken: boolean;
  /** A record in force on a unit that nobody has settled. */
  hasIntegrityRecord: boolean;
  hasTerm: (dictionary: string, code: string) => boolean;
};

/** One finding: where it is (`section.field`, `section.row.field`, `material:type`, `member:id`, `members`) and what it is. */
export type Problem = { address: string; severity: "error" | "warning" | "question" } & (
  | { source: "field"; problem: FieldProblem }
  | { source: "rows"; least: number }
  | { source: "condition"; condition: ConditionId }
  | { source: "clause"; clause: ClauseId }
  | { source: "document"; document: DocumentType }
  | { source: "confirmation"; state: ConfirmationState }
  | { source: "rule"; rule: RuleProblem; words?: string }
);

export type RuleProblem =
  | "nameTaken"
  | "nameWords"
  | "codeOverridden"
  | "scanPending"
  | "quarantined"
  | "endsBeforeStart"
  | "effectiveBeforeSigning"
  | "formedInFuture";

/** All findings, in the order of the form. */
export function checkFiling(filing: CheckedFiling): Problem[] {
  return [
    ...SECTION_IDS.flatMap((id) => sectionProblems(filing, id)),
    ...clauseProblems(filing),
    ...filing.members.flatMap((member) => memberProblems(filing, member)),
    ...dateProblems(filing),
    ...documentProblems(filing),
    ...conditionProblems(filing),
    ...personalQuestions(filing),
  ];
}

const lookupOf = (filing: CheckedFiling) => ({
  hasTerm: filing.hasTerm,
  hasUnit: (id: string) => id === "lead" || filing.members.some((member) => member.id === id),
});

function sectionProblems(filing: CheckedFiling, id: SectionId): Problem[] {
  const section = sectionOf(id);
  const stored = filing.sections[id];
  const problemsOf = (values: Values, prefix: string): Problem[] =>
    Object.entries(section.fields).flatMap(([name, field]) => {
      const problem = checkField(field, values, name, lookupOf(filing));
      return problem ? [{ source: "field", severity: "error", address: `${prefix}.${name}`, problem }] : [];
    });
  if (!section.repeated) return problemsOf(valuesOf(stored), id);
  const rows = rowsOf(stored);
  const few: Problem[] =
    rows.length < section.repeated.least
      ? [{ source: "rows", severity: "error", address: id, least: section.repeated.least }]
      : [];
  return [...few, ...rows.flatMap((row, index) => problemsOf(row, `${id}.${index}`))];
}

function clauseProblems({ track, sections }: CheckedFiling): Problem[] {
  const agreement = valuesOf(sections.agreement);
  return track.clauses
    .filter(({ id, required }) => required && !textOf(agreement[clauseField(id)]))
    .map(({ id }) => ({
      source: "clause",
      severity: "error",
      address: `agreement.${clauseField(id)}`,
      clause: id,
    }));
}

function memberProblems(filing: CheckedFiling, member: CheckedMember): Problem[] {
  const address = `member:${member.id}`;
  const fields = Object.entries(PART_FIELDS).flatMap(([name, field]): Problem[] => {
    const problem = checkField(field, member.part, name, lookupOf(filing));
    return problem ? [{ source: "field", severity: "error", address: `${address}.${name}`, problem }] : [];
  });
  if (member.confirmation === "confirmed") return fields;
  return [...fields, { source: "confirmation", severity: "error", address, state: member.confirmation }];
}

function dateProblems({ sections, today }: CheckedFiling): Problem[] {
  const problems: Problem[] = [];
  const flag = (address: string, rule: RuleProblem, severity: "error" | "warning" = "error") =>
    problems.push({ source: "rule", severity, address, rule });
  rowsOf(sections.tasks).forEach((task, index) => {
    const [from, to] = [textOf(task.startsOn), textOf(task.endsOn)];
    if (isDate(from) && isDate(to) && to < from) flag(`tasks.${index}.endsOn`, "endsBeforeStart");
  });
  const agreement = valuesOf(sections.agreement);
  const [signed, effective] = [textOf(agreement.signedOn), textOf(agreement.effectiveFrom)];
  if (isDate(signed) && isDate(effective) && effective < signed)
    flag("agreement.effectiveFrom", "effectiveBeforeSigning", "warning");
  const formed = textOf(valuesOf(sections.basic).formationDate);
  if (isDate(formed) && formed > today) flag("basic.formationDate", "formedInFuture");
  return problems;
}

function documentProblems(filing: CheckedFiling): Problem[] {
  const missing = missingDocuments(filing.track, {
    present: presentTypes(filing),
    // R-MEM-04 names each member whose confirmation or sealed page is missing; the document is never asked beside it.
    everyMemberConfirmedOnline: true,
    filedInPerson: textOf(valuesOf(filing.sections.declarations).filedBy) === "legalRepresentative",
  });
  return missing.map((document) => ({
    source: "document",
    severity: "error",
    address: `material:${document}`,
    document,
  }));
}

/** Conditions whose gap another finding already names, field by field. */
const NAMED_ELSEWHERE: readonly ConditionId[] = [
  "agreementClauses",
  "memberConfirmation",
  "nonSecrecy",
  "liableUnit",
];

function conditionProblems(filing: CheckedFiling): Problem[] {
  const verdicts = evaluate(filing.track, conditionFacts(filing));
  const blocking = new Set(blockingVerdicts(verdicts).map(({ condition }) => condition));
  const open: Problem[] = verdicts
    .filter(({ condition, outcome }) => outcome !== "met" && !NAMED_ELSEWHERE.includes(condition))
    .map(({ condition }) => ({
      source: "condition",
      severity: blocking.has(condition) ? "error" : "warning",
      address: CONDITION_ADDRESS[condition],
      condition,
    }));
  if (filing.nameTaken)
    open.push({ source: "rule", severity: "error", address: "basic.name", rule: "nameTaken" });
  return open;
}

/** Facts only a person can settle: they never stop submission, they leave the case in RECEIVED. */
function personalQuestions({ track, sections, lead, materials }: CheckedFiling): Problem[] {
  const name = textOf(valuesOf(sections.basic).name);
  const words = track.nameWordsForStaff.value.filter((word) => name.includes(word));
  const questions: Problem[] = [];
  const ask = (address: string, rule: RuleProblem, said?: string) =>
    questions.push({ source: "rule", severity: "question", address, rule, ...(said ? { words: said } : {}) });
  if (words.length > 0) ask("basic.name", "nameWords", words.join("、"));
  if (lead.codeOverridden) ask("basic.name", "codeOverridden");
  for (const { type, scan } of materials) {
    if (scan === "pending") ask(`material:${type}`, "scanPending");
    if (scan === "quarantined")
      questions.push({ source: "rule", severity: "error", address: `material:${type}`, rule: "quarantined" });
  }
  return questions;
}

export const errorsOf = (problems: readonly Problem[]): Problem[] =>
  problems.filter(({ severity }) => severity === "error");
