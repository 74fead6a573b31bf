import { findCalendarYear, type LoadedYear, writeCalendarYear } from "../../data/calendars";
import { askForJob } from "../../data/jobs";
import { shanghaiDate, yearOf } from "../../domain/calendar/dates";
import {
  type ArrangementLine,
  calendarYearOf,
  changedDays,
  checkYear,
  type YearDocument,
  yearDocument,
} from "../../domain/calendar/year-document";
import {
  arrangementTitle,
  calendarFaults,
  DAY_WORDS,
  linesFault,
  readArrangementText,
  sourceWord,
  yearFindingText,
} from "../../messages/calendar";
import { dayText } from "../../messages/dates";
import type { RuleFormValues, RuleStrategy } from "./strategy";

/** The form's only section. */
export const ARRANGEMENT = "arrangement";

const lineOf = ({ date, off }: { date: string; off: boolean }): ArrangementLine => ({
  date,
  day: off ? DAY_WORDS.rest : DAY_WORDS.work,
  off,
});

const documentOf = (year: number, loaded: LoadedYear | null): YearDocument => ({
  year,
  source: loaded?.source ?? "",
  file: null,
  lines: loaded?.exceptions.map(lineOf) ?? [],
});

const textOf = (values: RuleFormValues, name: string): string => {
  const value = values[name];
  return typeof value === "string" ? value.trim() : "";
};

const YEAR = /^20\d{2}$/;

/** Years that a notice can speak of today: the State Council arranges the next year at most. */
const isArrangeable = (subject: string, at: Date): boolean =>
  YEAR.test(subject) && Number(subject) <= yearOf(shanghaiDate(at)) + 1;

/** 工作日历: one document a year, for the whole country; it holds from its publication. */
export const calendarStrategy: RuleStrategy<YearDocument> = {
  atOnce: true,
  governs: (_actor, subject) => YEAR.test(subject),
  async startFrom(subject, at, db) {
    if (!isArrangeable(subject, at)) return null;
    const loaded = await findCalendarYear(Number(subject), db);
    const document = documentOf(Number(subject), loaded);
    return { document, base: loaded && document };
  },
  parse(document) {
    const parsed = yearDocument.safeParse(document);
    return parsed.success
      ? { ok: true, value: parsed.data }
      : { ok: false, faults: [{ path: "lines", sentence: linesFault }] };
  },
  sections: () => [{ id: ARRANGEMENT, title: arrangementTitle, group: null, fields: [], owns: () => true }],
  judges: false,
  readable(base, document) {
    const [from, to] = [yearDocument.safeParse(base), yearDocument.safeParse(document)];
    if (!to.success) return [];
    const days = changedDays(from.success ? calendarYearOf(from.data) : null, calendarYearOf(to.data));
    const [before, after] = [from.data?.source ?? "", to.data.source];
    return [
      ...(before === after ? [] : [{ path: sourceWord, before, after }]),
      ...days.map((day) => ({
        path: dayText(day.date),
        before: DAY_WORDS[day.before],
        after: DAY_WORDS[day.after],
      })),
    ];
  },
  edit(document, section, values) {
    const parsed = yearDocument.safeParse(document);
    if (section !== ARRANGEMENT || !parsed.success) return null;
    const file = textOf(values, "file") || null;
    const lines = readArrangementText(textOf(values, "lines"));
    return { document: { ...parsed.data, source: textOf(values, "source"), file, lines } };
  },
  async faults({ subject, base, value }, _at, db) {
    const faults = checkYear(value).map((finding) => yearFindingText(finding, value.lines));
    if (String(value.year) !== subject) faults.push(calendarFaults.otherYear(subject));
    const loaded = await findCalendarYear(value.year, db);
    const from = base === null ? null : yearDocument.parse(base);
    const same = from === null ? loaded === null : isSame(from, loaded);
    return same ? faults : [...faults, calendarFaults.changedMeanwhile];
  },
  backTest: async () => null,
  async apply(tx, { value }) {
    await writeCalendarYear(tx, { ...calendarYearOf(value), source: value.source });
    await askForJob(tx, "recompute-due-dates");
    await askForJob(tx, "fill-due-dates");
  },
};

const isSame = (from: YearDocument, loaded: LoadedYear | null): boolean =>
  loaded !== null && from.source === loaded.source && changedDays(loaded, calendarYearOf(from)).length === 0;
