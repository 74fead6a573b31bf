import type { ConditionFacts } from "../measure/facts";
import { type ConditionId, DOCUMENT_TYPES, type DocumentType } from "../measure/terms";
import type { CheckedFiling } from "./check";
import { integerOf, isDate, moneyOf } from "./check-fields";
import { clauseField, listOf, rowsOf, textOf, valuesOf } from "./sections";

/** Where the form answers each condition. */
export const CONDITION_ADDRESS: Record<ConditionId, string> = {
  leadKind: "lead",
  leadCreditCode: "lead",
  leadRegion: "lead",
  leadRevenue: "lead",
  leadResearch: "lead",
  leadStatus: "lead",
  integrity: "declarations.integrity",
  memberTotal: "members",
  memberEnterprises: "members",
  memberResearch: "members",
  memberConfirmation: "members",
  membersDistinct: "members",
  agreement: "material:agreement",
  agreementClauses: "agreement",
  liableUnit: "agreement.liableUnit",
  constructionPlan: "material:constructionPlan",
  budget: "funding.totalWan",
  consortiumName: "basic.name",
  industryChain: "basic.chainCodes",
  nonSecrecy: "declarations.nonSecrecy",
};

export const presentTypes = ({ materials }: CheckedFiling): Set<DocumentType> =>
  new Set(
    DOCUMENT_TYPES.filter((type) =>
      materials.some((material) => material.type === type && material.scan !== "quarantined"),
    ),
  );

/** The filing as the conditions of the measure see it. */
export function conditionFacts(filing: CheckedFiling): ConditionFacts {
  const { lead, members, sections } = filing;
  const basic = valuesOf(sections.basic);
  const agreement = valuesOf(sections.agreement);
  const declarations = valuesOf(sections.declarations);
  const present = presentTypes(filing);
  const codes = members.map(({ creditCode, name }) => creditCode ?? name);
  return {
    leadKind: lead.kind,
    leadCreditCodeValid: lead.creditCodeValid || lead.codeOverridden,
    leadInRegion: lead.inRegion,
    leadStatus: lead.status,
    leadYears: lead.years,
    integrityClean: filing.hasIntegrityRecord
      ? false
      : textOf(declarations.integrity) === "yes"
        ? true
        : null,
    members: {
      total: new Set(codes).size,
      enterprises: members.filter(({ kind }) => kind === "enterprise").length,
      research: members.filter(({ kind }) => filing.researchKinds.includes(kind)).length,
    },
    everyMemberConfirmed: members.every(({ confirmation }) => confirmation === "confirmed"),
    membersDistinct: new Set(codes).size === codes.length,
    agreementSigned: present.has("agreement") && isDate(textOf(agreement.signedOn)),
    clauses: filing.track.clauses.map(({ id }) => id).filter((id) => textOf(agreement[clauseField(id)])),
    liableUnitNamed: textOf(agreement.liableUnit) !== "",
    planYears: present.has("constructionPlan") ? integerOf(textOf(basic.planYears)) : 0,
    budgetBalances: budgetBalances(filing),
    consortiumName: textOf(basic.name) || null,
    chains: listOf(basic.chainCodes).length,
    nonSecrecyDeclared: textOf(declarations.nonSecrecy) === "yes",
  };
}

const sum = (amounts: readonly (number | null)[]): number | null =>
  amounts.includes(null) ? null : amounts.reduce<number>((total, amount) => total + (amount ?? 0), 0);

const same = (a: number, b: number): boolean => Math.abs(a - b) < 0.005;

/** R-PLAN-02: task budgets and sources each add up to the total, and contributions cover the self-raised part. */
function budgetBalances({ sections, members }: CheckedFiling): boolean | null {
  const funding = valuesOf(sections.funding);
  const optional = (text: string): number | null => (text === "" ? 0 : moneyOf(text));
  const total = moneyOf(textOf(funding.totalWan));
  const own = moneyOf(textOf(funding.selfRaisedWan));
  const sources = sum([own, optional(textOf(funding.fiscalWan)), optional(textOf(funding.socialWan))]);
  const tasks = sum(rowsOf(sections.tasks).map((task) => moneyOf(textOf(task.budgetWan))));
  const contributions = sum([
    moneyOf(textOf(funding.leadContributionWan)),
    ...members.map(({ part }) => optional(textOf(part.contributionWan))),
  ]);
  if (total === null || own === null || sources === null || tasks === null || contributions === null)
    return null;
  return same(tasks, total) && same(sources, total) && contributions >= own - 0.005;
}
