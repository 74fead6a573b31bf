import { listOpenCaseIds, type RegisteredFacts, registeredFacts } from "../../data/back-test";
import { findMeasure } from "../../data/measures";
import { systemActor } from "../../domain/actor";
import { type CheckedFiling, checkFiling } from "../../domain/filing/check";
import { conditionFacts } from "../../domain/filing/check-facts";
import { evaluate } from "../../domain/measure/conditions";
import { type ConditionFacts, NOTHING_KNOWN } from "../../domain/measure/facts";
import { findTrack } from "../../domain/measure/find-track";
import type { Measure } from "../../domain/measure/schema";
import type { Track } from "../../domain/measure/track";
import { inspectCreditCode } from "../../domain/organization/credit-code";
import { liesIn } from "../../domain/organization/provinces";
import {
  type BackTest,
  backTestOf,
  type Compared,
  compareLacking,
  compareVerdicts,
} from "../../domain/rule-change/back-test";
import { assessFiling } from "../filing/assess";

/** Cases are loaded whole; more of them than this are told by number alone. */
const MOST_CASES = 1000;

const trackOf = (measure: Measure, id: string): Track | null => findTrack(measure, id)?.track ?? null;

/**
 * Judges the register and the open cases of a province by another measure, beside what the present one says.
 * Running cases keep the version of their submission: for them it tells what a new filing like them would meet.
 */
export async function backTestMeasure(
  province: string,
  measure: Measure,
  at: Date,
): Promise<BackTest | null> {
  const present = await findMeasure(province, at);
  if (!present) return null;
  const compared: Compared[] = [];
  for await (const page of registeredFacts(province))
    compared.push(...page.flatMap((consortium) => compareRegistered(consortium, present.document, measure)));
  const { ids, all } = await listOpenCaseIds(province, MOST_CASES);
  for (const id of ids) compared.push(...(await compareCase(id, measure, at)));
  return backTestOf(compared, { at, casesLeftOut: all - ids.length });
}

function compareRegistered(consortium: RegisteredFacts, present: Measure, next: Measure): Compared[] {
  const [before, after] = [trackOf(present, consortium.track), trackOf(next, consortium.track)];
  if (!before || !after) return [];
  const verdicts = compareVerdicts(
    evaluate(before, registerFacts(consortium, present)),
    evaluate(after, registerFacts(consortium, next)),
  );
  const { number, name } = consortium;
  return [{ judged: { what: "consortium", number, name }, ...verdicts }];
}

/** What the register knows; the rest stays unknown and fails nobody. */
function registerFacts({ lead, memberKinds, ...row }: RegisteredFacts, measure: Measure): ConditionFacts {
  const research = measure.researchKinds.value;
  return {
    ...NOTHING_KNOWN,
    leadKind: lead.kind,
    leadCreditCodeValid:
      lead.creditCode === null ? null : lead.codeOverridden || inspectCreditCode(lead.creditCode).valid,
    leadInRegion: lead.regionCode === null ? null : liesIn(lead.regionCode, measure.regionCode),
    leadStatus: lead.status,
    leadYears: lead.years.length === 0 ? null : lead.years,
    members: {
      total: memberKinds.length,
      enterprises: memberKinds.filter((kind) => kind === "enterprise").length,
      research: memberKinds.filter((kind) => research.includes(kind)).length,
    },
    membersDistinct: true,
    liableUnitNamed: row.liableUnitNamed,
    consortiumName: row.name,
    chains: row.chains,
  };
}

async function compareCase(id: string, next: Measure, at: Date): Promise<Compared[]> {
  const assessment = await assessFiling(systemActor("back-test"), id, at);
  const after = assessment && trackOf(next, assessment.filing.track);
  if (!assessment || !after) return [];
  const { filing, track, checked } = assessment;
  const lead = { ...checked.lead, inRegion: liesIn(filing.leadOrganization.regionCode, next.regionCode) };
  const facts = conditionFacts({ ...checked, lead, track: after, researchKinds: next.researchKinds.value });
  const verdicts = compareVerdicts(evaluate(track, conditionFacts(checked)), evaluate(after, facts));
  const lackedBefore = lackingIn(checked);
  return [
    {
      judged: { what: "case", number: filing.caseNumber, name: filing.name },
      ...verdicts,
      failedBefore: verdicts.failedBefore || lackedBefore.length > 0,
      lacking: compareLacking(lackedBefore, lackingIn({ ...checked, track: after })),
    },
  ];
}

/** Where a case lacks a material or a clause that its track requires. */
const lackingIn = (checked: CheckedFiling): string[] =>
  checkFiling(checked)
    .filter(({ source, severity }) => severity === "error" && (source === "document" || source === "clause"))
    .map(({ address }) => address);
