import type { ConditionFacts, LeadYear } from "./facts";
import { CONDITION_RULES, type ConditionId, type Evidence } from "./terms";
import type { Track } from "./track";

export type Outcome = "met" | "missing" | "unknown";

export type Verdict = {
  condition: ConditionId;
  rule: (typeof CONDITION_RULES)[ConditionId];
  outcome: Outcome;
  blocking: boolean;
  evidence: Evidence;
  citation: string | null;
};

const known = (fact: boolean | null): Outcome => (fact === null ? "unknown" : fact ? "met" : "missing");

const atLeast = (fact: number | null, minimum: number | null): Outcome =>
  known(minimum === null || minimum <= 0 ? true : fact === null ? null : fact >= minimum);

const withLead = (fact: number | null, counts: boolean): number | null =>
  fact === null ? null : fact + (counts ? 1 : 0);

type Judge = (track: Track, facts: ConditionFacts) => Outcome;

/** One judge a condition: the eligibility check, the draft's check and the review bench all ask these. */
const JUDGES: Record<ConditionId, Judge> = {
  leadKind: ({ leadKinds }, { leadKind }) => known(leadKind && leadKinds.value.includes(leadKind)),
  leadCreditCode: (_, facts) => known(facts.leadCreditCodeValid),
  leadRegion: ({ leadMustBeInRegion }, facts) =>
    leadMustBeInRegion.value ? known(facts.leadInRegion) : "met",
  leadRevenue: ({ thresholds }, { leadKind, leadYears }) =>
    isWaived(thresholds, leadKind)
      ? "met"
      : atLeast(meanOf(leadYears, thresholds.basisYears.value, "revenueWan"), thresholds.minRevenueWan.value),
  leadResearch: (track, facts) =>
    isWaived(track.thresholds, facts.leadKind) ? "met" : judgeResearch(track, facts),
  leadStatus: (_, { leadStatus }) => known(leadStatus && leadStatus === "active"),
  integrity: (_, facts) => known(facts.integrityClean),
  memberTotal: ({ thresholds }, { members }) =>
    atLeast(withLead(members.total, thresholds.leadCounts.value), thresholds.minMembers.value),
  memberEnterprises: (track, { members, leadKind }) => {
    const leadIsOne = track.thresholds.leadCounts.value && leadKind === "enterprise";
    return atLeast(withLead(members.enterprises, leadIsOne), track.thresholds.minEnterprises.value);
  },
  memberResearch: ({ thresholds }, { members }) => atLeast(members.research, thresholds.minResearch.value),
  memberConfirmation: (_, facts) => known(facts.everyMemberConfirmed),
  membersDistinct: (_, facts) => known(facts.membersDistinct),
  agreement: (_, facts) => known(facts.agreementSigned),
  agreementClauses: ({ clauses }, facts) => {
    const present = facts.clauses;
    return known(present && clauses.every(({ id, required }) => !required || present.includes(id)));
  },
  liableUnit: (_, facts) => known(facts.liableUnitNamed),
  constructionPlan: ({ planYears }, facts) =>
    known(
      facts.planYears === null
        ? null
        : facts.planYears > 0 && facts.planYears <= (planYears.value ?? Infinity),
    ),
  budget: (_, facts) => known(facts.budgetBalances),
  consortiumName: ({ nameEnding }, { consortiumName }) =>
    known(consortiumName === null ? null : consortiumName.trim().endsWith(nameEnding.value)),
  industryChain: (_, facts) => atLeast(facts.chains, 1),
  nonSecrecy: (_, facts) => known(facts.nonSecrecyDeclared),
};

/** Some measures ask figures of enterprises alone. */
const isWaived = ({ figuresWaivedFor }: Track["thresholds"], kind: ConditionFacts["leadKind"]): boolean =>
  kind !== null && figuresWaivedFor.value.includes(kind);

/** Mean of the latest years; null while one of them is missing. */
function meanOf(
  years: readonly LeadYear[] | null,
  basis: number,
  figure: "revenueWan" | "rdWan",
): number | null {
  const latest = [...(years ?? [])].sort((a, b) => b.year - a.year).slice(0, basis);
  const figures = latest.map((year) => year[figure]).filter((value) => value !== null);
  if (latest.length < basis || figures.length < basis) return null;
  return figures.reduce((sum, value) => sum + value, 0) / basis;
}

/** R-LEAD-05: the amount, or (and) the share of revenue, as the measure joins them. */
function judgeResearch({ thresholds }: Track, { leadYears }: ConditionFacts): Outcome {
  const basis = thresholds.basisYears.value;
  const amount = meanOf(leadYears, basis, "rdWan");
  const revenue = meanOf(leadYears, basis, "revenueWan");
  const percent = amount === null || revenue === null || revenue === 0 ? null : (amount / revenue) * 100;
  const outcomes: Outcome[] = [];
  if (thresholds.minRdWan.value !== null) outcomes.push(atLeast(amount, thresholds.minRdWan.value));
  if (thresholds.minRdPercent.value !== null) outcomes.push(atLeast(percent, thresholds.minRdPercent.value));
  if (outcomes.length === 0) return "met";
  const decisive: Outcome = thresholds.rdLogic.value === "or" ? "met" : "missing";
  if (outcomes.includes(decisive)) return decisive;
  if (outcomes.includes("unknown")) return "unknown";
  return decisive === "met" ? "missing" : "met";
}

/** A condition whose threshold is null does not exist: neither judged nor shown (P-1). */
export function isInForce({ thresholds, leadMustBeInRegion }: Track, condition: ConditionId): boolean {
  switch (condition) {
    case "leadRegion":
      return leadMustBeInRegion.value;
    case "leadRevenue":
      return thresholds.minRevenueWan.value !== null;
    case "leadResearch":
      return thresholds.minRdWan.value !== null || thresholds.minRdPercent.value !== null;
    case "memberTotal":
      return thresholds.minMembers.value !== null;
    case "memberEnterprises":
      return thresholds.minEnterprises.value !== null;
    case "memberResearch":
      return thresholds.minResearch.value !== null;
    default:
      return true;
  }
}

/** Judges every condition of the track that is in force. */
export function evaluate(track: Track, facts: ConditionFacts): Verdict[] {
  return track.conditions
    .filter(({ id }) => isInForce(track, id))
    .map(({ id, blocking, evidence, citation }) => ({
      condition: id,
      rule: CONDITION_RULES[id],
      outcome: JUDGES[id](track, facts),
      blocking,
      evidence,
      citation,
    }));
}

/** What stops submission: a blocking condition that is not met; not knowing is not enough. */
export function blockingVerdicts(verdicts: readonly Verdict[]): Verdict[] {
  return verdicts.filter(({ blocking, outcome }) => blocking && outcome !== "met");
}
