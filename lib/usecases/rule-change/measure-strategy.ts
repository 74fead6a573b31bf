import { listTracksInUse } from "../../data/cases-in-use";
import {
  closeMeasureVersion,
  findLatestMeasureVersion,
  insertMeasureVersion,
} from "../../data/measure-versions";
import { type Measure, measureSchema } from "../../domain/measure/schema";
import { measureSections } from "../../domain/measure/sections";
import { measureFaults } from "../../domain/measure/soundness";
import type { TrackId } from "../../domain/measure/terms";
import { noticeProblems } from "../../domain/notice/render";
import { NOTICE_TEXT_IDS } from "../../domain/notice/templates";
import type { RuleFormField } from "../../domain/rule-change/form-fields";
import { readRuleForm } from "../../domain/rule-change/read-form";
import type { RuleFault } from "../../domain/rule-change/rule-fault";
import { schemaFaults } from "../../domain/rule-change/schema-faults";
import { noticeProblemText } from "../../messages/notice-words";
import { MEASURE_PART_NAMES } from "../../messages/rule-change";
import { MEASURE_FAULT_SENTENCES, ruleFaultWords, schemaFaultSentence } from "../../messages/rule-faults";
import { placeSentence, TRACK_NAMES } from "../../messages/rule-words";
import { backTestMeasure } from "./back-test-measure";
import type { RuleChangeContent, RuleStrategy } from "./strategy";

const ownsPath = ({ path, evidenceAt }: RuleFormField, place: string): boolean =>
  [path, evidenceAt].some((own) => own !== null && (place === own || place.startsWith(`${own}.`)));

/** What stands in the base of a draft whatever else does. */
const versionOf = (base: unknown): number =>
  typeof base === "object" && base !== null && "version" in base ? Number(base.version) : 0;

/** 办法: one document a province; each publication is its next version. */
export const measureStrategy: RuleStrategy<Measure> = {
  governs: (actor, province) => actor.province === province,
  async startFrom(province, _at, db) {
    const latest = await findLatestMeasureVersion(province, db);
    if (!latest) return null;
    const parsed = measureSchema.safeParse(latest.document);
    // Keys the schema gained since are filled in on both sides, so that they do not look like changes.
    const document = parsed.success ? parsed.data : latest.document;
    return { document, base: document };
  },
  parse(document) {
    const parsed = measureSchema.safeParse(document, { reportInput: true });
    const faults = parsed.success
      ? noticeTextFaults(parsed.data)
      : schemaFaults(parsed.error.issues).map((fault) => ({
          path: fault.path,
          sentence: schemaFaultSentence(fault),
        }));
    return parsed.success && faults.length === 0 ? { ok: true, value: parsed.data } : { ok: false, faults };
  },
  sections(document) {
    const parsed = measureSchema.safeParse(document);
    if (!parsed.success) return [];
    return measureSections(parsed.data).map(({ id, track, part, fields }) => ({
      id,
      title: MEASURE_PART_NAMES[part] ?? part,
      group: track && TRACK_NAMES[track],
      fields,
      owns: (path) => fields.some((field) => ownsPath(field, path)),
    }));
  },
  judges: true,
  edit(document, sectionId, values) {
    const parsed = measureSchema.safeParse(document);
    const section = parsed.success && measureSections(parsed.data).find(({ id }) => id === sectionId);
    return section ? readRuleForm(section.fields, document, values) : null;
  },
  async faults(change, _at, db) {
    const sound = measureFaults(change.value).map(({ code, path }) =>
      placeSentence(path, MEASURE_FAULT_SENTENCES[code]),
    );
    return [...sound, ...(await versionFaults(change, db)), ...(await trackFaults(change, db))];
  },
  backTest: ({ subject, value }, at) => backTestMeasure(subject, value, at),
  async apply(tx, { subject, value, effectiveFrom }) {
    const latest = await findLatestMeasureVersion(subject, tx);
    const version = (latest?.version ?? 0) + 1;
    if (latest) await closeMeasureVersion(tx, latest.id, effectiveFrom);
    await insertMeasureVersion(tx, { ...value, version, effectiveFrom });
  },
};

/** A notice that could not be worded would block the step that needs it. */
function noticeTextFaults({ notices }: Measure): RuleFault[] {
  return NOTICE_TEXT_IDS.flatMap((id) => {
    const text = notices[id];
    return (text ? noticeProblems(id, text) : []).map((problem) => ({
      path: `notices.${id}.${problem.code === "titleMissing" ? "title" : "paragraphs"}`,
      sentence: noticeProblemText(problem),
    }));
  });
}

type Content = RuleChangeContent<Measure>;
type Reader = Parameters<RuleStrategy["faults"]>[2];

/** The next version begins after the latest one began, from that one's text, for the same place. */
async function versionFaults(
  { subject, base, value, effectiveFrom }: Content,
  db: Reader,
): Promise<string[]> {
  const latest = await findLatestMeasureVersion(subject, db);
  if (!latest) return [];
  const faults: string[] = [];
  if (versionOf(base) !== latest.version) faults.push(ruleFaultWords.baseOutdated(latest.version));
  if (effectiveFrom !== null && effectiveFrom <= latest.effectiveFrom)
    faults.push(ruleFaultWords.notAfterLatest(latest.version, latest.effectiveFrom));
  if (value.province !== subject || value.regionCode !== latest.regionCode)
    faults.push(ruleFaultWords.placeChanged);
  return faults;
}

/** A way in stays as long as somebody is on it. */
async function trackFaults({ subject, value }: Content, db: Reader): Promise<string[]> {
  const inUse = await listTracksInUse(subject, db);
  return inUse
    .filter(({ track }) => value.tracks[track as TrackId] === undefined)
    .map(({ track, cases }) => ruleFaultWords.trackInUse(TRACK_NAMES[track as TrackId] ?? track, cases));
}
