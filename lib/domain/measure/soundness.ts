import { noticeProblems } from "../notice/render";
import { NOTICE_TEXT_IDS } from "../notice/templates";
import type { Measure } from "./schema";
import { type ConditionId, TRACK_IDS, type TrackId } from "./terms";
import type { Track } from "./track";

/** What stays the same everywhere and no measure may switch off (§11.16 of the requirement). */
const FIXED_CONDITIONS: readonly ConditionId[] = [
  "leadCreditCode",
  "memberConfirmation",
  "membersDistinct",
  "agreement",
  "liableUnit",
  "nonSecrecy",
];

export const MEASURE_FAULTS = [
  "noTrack",
  "conditionTwice",
  "documentTwice",
  "clauseTwice",
  "indicatorTwice",
  "recommenderTwice",
  "fixedCondition",
  "agreementNotRequired",
  "foundWithoutSource",
  "noRecommenders",
  "noIndicators",
  "noJointAuthority",
  "deadlineZero",
  "noticeText",
] as const;
export type MeasureFaultCode = (typeof MEASURE_FAULTS)[number];

/** A reason a readable measure cannot stand: the steps of a case could not be taken, or the law's minimum is gone. */
export type MeasureFault = { code: MeasureFaultCode; path: string };

const twice = (ids: readonly string[]): boolean => new Set(ids).size < ids.length;

/** Faults that no single value shows: rows that need one another, and what the steps of a case need. */
export function measureFaults(measure: Measure): MeasureFault[] {
  const tracks = TRACK_IDS.flatMap((id) => {
    const track = measure.tracks[id];
    return track ? [{ id, track }] : [];
  });
  return [
    ...(tracks.length === 0 ? [{ code: "noTrack" as const, path: "tracks" }] : []),
    ...unsourced(measure, ""),
    ...faultyNotices(measure),
    ...tracks.flatMap(({ id, track }) => trackFaults(measure, id, track)),
  ];
}

function trackFaults(measure: Measure, id: TrackId, track: Track): MeasureFault[] {
  const { conditions, documents, clauses, steps, deadlines } = track;
  const at = (rest: string) => `tracks.${id}.${rest}`;
  const blocking = new Set(conditions.filter((row) => row.blocking).map((row) => row.id));
  const agreement = documents.find(({ type }) => type === "agreement");
  const zero = (["correctionDays", "recommendDays", "decideDays", "publicNoticeDays"] as const).filter(
    (key) => deadlines[key].value === 0,
  );
  const checks: [boolean, MeasureFaultCode, string][] = [
    [twice(conditions.map((row) => row.id)), "conditionTwice", "conditions"],
    [twice(documents.map(({ type }) => type)), "documentTwice", "documents"],
    [twice(clauses.map((row) => row.id)), "clauseTwice", "clauses"],
    [twice(track.expertIndicators.value.map((row) => row.id)), "indicatorTwice", "expertIndicators"],
    [twice(track.recommenders.value.map(({ code }) => code)), "recommenderTwice", "recommenders"],
    [agreement?.requirement !== "required", "agreementNotRequired", "documents"],
    [
      steps.recommendation.value === "required" && track.recommenders.value.length === 0,
      "noRecommenders",
      "recommenders",
    ],
    [
      steps.expertReview.value !== "none" && track.expertIndicators.value.length === 0,
      "noIndicators",
      "expertIndicators",
    ],
    [
      steps.jointOpinion.value === "required" && measure.jointAuthorities.value.length === 0,
      "noJointAuthority",
      "steps.jointOpinion",
    ],
  ];
  return [
    ...checks.filter(([fails]) => fails).map(([, code, rest]) => ({ code, path: at(rest) })),
    ...FIXED_CONDITIONS.filter((condition) => !blocking.has(condition)).map((condition) => ({
      code: "fixedCondition" as const,
      path: at(`conditions.${condition}`),
    })),
    ...zero.map((key) => ({ code: "deadlineZero" as const, path: at(`deadlines.${key}`) })),
  ];
}

/** A notice in the department's own words says what it must and names nothing that it cannot know. */
const faultyNotices = ({ notices }: Measure): MeasureFault[] =>
  NOTICE_TEXT_IDS.filter((template) => {
    const text = notices[template];
    return text !== undefined && noticeProblems(template, text).length > 0;
  }).map((template) => ({ code: "noticeText", path: `notices.${template}` }));

/** A value said to be found names the text it was found in. */
function unsourced(value: unknown, path: string): MeasureFault[] {
  if (typeof value !== "object" || value === null) return [];
  const row = value as Record<string, unknown>;
  const own: MeasureFault[] =
    row.evidence === "found" && "citation" in row && !row.citation
      ? [{ code: "foundWithoutSource", path }]
      : [];
  const inner = Object.entries(row).flatMap(([key, child]) =>
    unsourced(child, path ? `${path}.${key}` : key),
  );
  return [...own, ...inner];
}
