import { ORGANIZATION_KINDS, type OrganizationKind } from "../organization/kinds";
import { evaluate, isInForce, type Verdict } from "./conditions";
import { NOTHING_KNOWN } from "./facts";
import type { ConditionId } from "./terms";
import type { Track } from "./track";

/** What a visitor can say before there is a filing; every answer may be left open. */
export type EligibilityAnswers = {
  leadKind: OrganizationKind | null;
  leadInRegion: boolean | null;
  leadActive: boolean | null;
  integrityClean: boolean | null;
  /** In ten thousand yuan, of the latest year or the mean of the basis years. */
  revenueWan: number | null;
  rdWan: number | null;
  /** Partners besides the lead. */
  enterprises: number | null;
  research: number | null;
  others: number | null;
  agreementSigned: boolean | null;
  planReady: boolean | null;
};

/** Conditions a visitor can judge before anything is written down. */
const ASKED: readonly ConditionId[] = [
  "leadKind",
  "leadRegion",
  "leadStatus",
  "leadRevenue",
  "leadResearch",
  "integrity",
  "memberTotal",
  "memberEnterprises",
  "memberResearch",
  "agreement",
  "constructionPlan",
];

/** Conditions asked in the eligibility check of a track, in the measure's order. */
export function askedConditions(track: Track): ConditionId[] {
  return track.conditions.map(({ id }) => id).filter((id) => ASKED.includes(id) && isInForce(track, id));
}

function totalOf({ enterprises, research, others }: EligibilityAnswers): number | null {
  return enterprises === null || research === null ? null : enterprises + research + (others ?? 0);
}

function yearsOf({ revenueWan, rdWan }: EligibilityAnswers, basisYears: number) {
  if (revenueWan === null && rdWan === null) return null;
  return Array.from({ length: basisYears }, (_, year) => ({ year, revenueWan, rdWan }));
}

/** Judges a visitor's answers by the same conditions as a submission. */
export function checkEligibility(track: Track, answers: EligibilityAnswers): Verdict[] {
  const asked = askedConditions(track);
  const verdicts = evaluate(track, {
    ...NOTHING_KNOWN,
    leadKind: answers.leadKind,
    leadInRegion: answers.leadInRegion,
    leadStatus: answers.leadActive === null ? null : answers.leadActive ? "active" : "deregistered",
    leadYears: yearsOf(answers, track.thresholds.basisYears.value),
    integrityClean: answers.integrityClean,
    members: { total: totalOf(answers), enterprises: answers.enterprises, research: answers.research },
    agreementSigned: answers.agreementSigned,
    planYears: answers.planReady === null ? null : answers.planReady ? 1 : 0,
  });
  return verdicts.filter(({ condition }) => asked.includes(condition));
}

type Query = Record<string, string | string[] | undefined>;

/** Reads answers from an address; anything that is not an answer is left open. */
export function readEligibilityAnswers(query: Query): EligibilityAnswers {
  const one = (name: string) => [query[name]].flat()[0]?.trim() ?? "";
  const yes = (name: string) => (one(name) === "yes" ? true : one(name) === "no" ? false : null);
  const figure = (name: string, pattern: RegExp) => {
    const typed = one(name).normalize("NFKC").replace(/[,\s]/g, "");
    return pattern.test(typed) ? Number(typed) : null;
  };
  const count = (name: string) => figure(name, /^\d{1,4}$/);
  const amount = (name: string) => figure(name, /^\d{1,10}(\.\d{1,6})?$/);
  return {
    leadKind: ORGANIZATION_KINDS.find((kind) => kind === one("leadKind")) ?? null,
    leadInRegion: yes("leadInRegion"),
    leadActive: yes("leadActive"),
    integrityClean: yes("integrityClean"),
    revenueWan: amount("revenueWan"),
    rdWan: amount("rdWan"),
    enterprises: count("enterprises"),
    research: count("research"),
    others: count("others"),
    agreementSigned: yes("agreementSigned"),
    planReady: yes("planReady"),
  };
}
