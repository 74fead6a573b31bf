import type { Db, Tx } from "../../data/client";
import {
  countUsers,
  type EntryVersion,
  endEntry,
  insertEntries,
  listConsortiaWithTerms,
  listDraftsWithTerms,
  listEntryVersions,
  listUsedCodes,
  type TermUse,
} from "../../data/dictionary-versions";
import { renewUnderTerms } from "../../data/register-entries";
import type { CalendarDate } from "../../domain/calendar/dates";
import {
  checkDictionary,
  type DictionaryDocument,
  type DictionaryEntryDraft,
  type DictionaryScope,
  dictionaryDocument,
  planDictionary,
  readDictionarySubject,
} from "../../domain/dictionary/dictionary-document";
import { BACK_TEST_ROWS, type BackTest } from "../../domain/rule-change/back-test";
import { dateText } from "../../messages/dates";
import {
  dictionaryFaults,
  dictionarySections,
  entryDifferences,
  entryFindingText,
} from "../../messages/dictionaries";
import type { RuleFormValues, RuleSection, RuleStrategy } from "./strategy";

export const ENTRY = "entry.";
/** The page that adds an entry. */
export const ADDED = "added";

const draftOf = ({ code, name, parentCode, evidence }: EntryVersion): DictionaryEntryDraft => ({
  code,
  name,
  parentCode,
  evidence,
  ended: false,
  successorCode: null,
});

/** The entries that have no end yet, those that begin later included. */
const standing = async (scope: DictionaryScope, db: Db): Promise<EntryVersion[]> =>
  (await listEntryVersions(scope, db)).filter(({ validUntil }) => validUntil === null);

const documentOf = (versions: readonly EntryVersion[]): DictionaryDocument => ({
  entries: versions.map(draftOf),
});

const scopeOf = (subject: string): DictionaryScope => {
  const scope = readDictionarySubject(subject);
  if (!scope) throw new Error(`no dictionary: ${subject}`);
  return scope;
};

const textOf = (values: RuleFormValues, name: string): string => [values[name]].flat()[0]?.trim() ?? "";

const typedEntry = (code: string, values: RuleFormValues) => {
  const ended = textOf(values, "ended") === "yes";
  return {
    code,
    name: textOf(values, "name"),
    parentCode: textOf(values, "parentCode") || null,
    evidence: textOf(values, "evidence") || "assumption",
    ended,
    successorCode: textOf(values, "successorCode") || null,
  };
};

const sectionOf = ({ code, name }: DictionaryEntryDraft): RuleSection => ({
  id: `${ENTRY}${code}`,
  title: name,
  group: dictionarySections.group,
  fields: [],
  page: `entry/${code}`,
  owns: (path) => path === `entries.${code}` || path.startsWith(`entries.${code}.`),
});

/** 字典: the entries of one kind, of one province or of all; a publication ends and begins versions from its day. */
export const dictionaryStrategy: RuleStrategy<DictionaryDocument> = {
  governs({ province }, subject) {
    const scope = readDictionarySubject(subject);
    return scope !== null && (scope.province === null || scope.province === province);
  },
  async startFrom(subject, _at, db) {
    const document = documentOf(await standing(scopeOf(subject), db));
    return { document, base: document };
  },
  parse(document) {
    const parsed = dictionaryDocument.safeParse(document);
    if (parsed.success) return { ok: true, value: parsed.data };
    const [issue] = parsed.error.issues;
    return {
      ok: false,
      faults: [{ path: issue?.path.join(".") ?? "", sentence: dictionaryFaults.unreadable }],
    };
  },
  sections(document) {
    const parsed = dictionaryDocument.safeParse(document);
    const added = {
      id: ADDED,
      title: dictionarySections.added,
      group: null,
      fields: [],
      page: "entry",
      owns: () => false,
    };
    return parsed.success ? [added, ...parsed.data.entries.map(sectionOf)] : [added];
  },
  readable(base, document) {
    const [from, to] = [dictionaryDocument.safeParse(base), dictionaryDocument.safeParse(document)];
    return from.success && to.success ? entryDifferences(from.data, to.data) : [];
  },
  edit(document, section, values) {
    const parsed = dictionaryDocument.safeParse(document);
    if (!parsed.success) return null;
    const { entries } = parsed.data;
    const nameOf = (path: string) => path.split(".").at(-1) ?? path;
    if (section === ADDED)
      return { document: { entries: [...entries, typedEntry(textOf(values, "code"), values)] }, nameOf };
    const code = section.startsWith(ENTRY) ? section.slice(ENTRY.length) : "";
    if (!entries.some((each) => each.code === code)) return null;
    if (textOf(values, "remove") === "yes")
      return { document: { entries: entries.filter((each) => each.code !== code) }, nameOf };
    const changed = entries.map((each) => (each.code === code ? typedEntry(code, values) : each));
    return { document: { entries: changed }, nameOf };
  },
  async faults({ subject, base, value, effectiveFrom }, _at, db) {
    const scope = scopeOf(subject);
    const from = dictionaryDocument.parse(base);
    const versions = await standing(scope, db);
    const ground = { base: from, scope, usedCodes: await listUsedCodes(scope.kind, db) };
    const faults = checkDictionary(value, ground).map(entryFindingText);
    if (JSON.stringify(documentOf(versions)) !== JSON.stringify(from))
      faults.push(dictionaryFaults.changedMeanwhile);
    return [...faults, ...dayFaults(versions, planned(from, value), effectiveFrom)];
  },
  judges: true,
  backTest: ({ subject, base, value }, at) =>
    testDictionary(scopeOf(subject), dictionaryDocument.parse(base), value, at),
  apply: (tx, { subject, base, value, effectiveFrom }) =>
    publish(tx, scopeOf(subject), { base: dictionaryDocument.parse(base), value, effectiveFrom }),
};

const planned = (base: DictionaryDocument, value: DictionaryDocument): Set<string> => {
  const { renewed, ended } = planDictionary(base, value);
  return new Set([...renewed, ...ended].map(({ code }) => code));
};

/** A version cannot end before it began. */
function dayFaults(
  versions: readonly EntryVersion[],
  codes: ReadonlySet<string>,
  day: CalendarDate | null,
): string[] {
  if (day === null) return [];
  const late = versions.filter(
    ({ code, validFrom }) => codes.has(code) && validFrom !== null && validFrom >= day,
  );
  return late.slice(0, 1).map(({ validFrom }) => dictionaryFaults.notAfter(dateText(validFrom)));
}

type Publication = { base: DictionaryDocument; value: DictionaryDocument; effectiveFrom: CalendarDate };

async function publish(
  tx: Tx,
  scope: DictionaryScope,
  { base, value, effectiveFrom }: Publication,
): Promise<void> {
  const { added, renewed, ended } = planDictionary(base, value);
  const positions = new Map((await standing(scope, tx)).map(({ code, position }) => [code, position]));
  const last = Math.max(0, ...positions.values());
  for (const { code, successorCode } of ended)
    await endEntry(tx, scope.kind, code, effectiveFrom, successorCode);
  for (const { code } of renewed) await endEntry(tx, scope.kind, code, effectiveFrom);
  const begun = [...renewed, ...added].map(({ code, name, parentCode, evidence }, index) => ({
    code,
    name,
    parentCode,
    evidence,
    position: positions.get(code) ?? last + 1 + index,
  }));
  await insertEntries(tx, scope, begun, effectiveFrom);
  await renewUnderTerms(
    tx,
    [...ended, ...renewed].map(({ code }) => code),
  );
}

/** Drafts must choose again, those of a shared list counted and not named, as they lie in many departments; consortia keep the words of their time and are found by what comes after. */
async function testDictionary(
  { province }: DictionaryScope,
  base: DictionaryDocument,
  value: DictionaryDocument,
  at: Date,
): Promise<BackTest> {
  const names = new Map(planDictionary(base, value).ended.map(({ code, name }) => [code, name]));
  const codes = [...names.keys()];
  const [all, drafts, consortia] = await Promise.all([
    countUsers(),
    codes.length > 0 ? listDraftsWithTerms(codes) : [],
    codes.length > 0 ? listConsortiaWithTerms(codes) : [],
  ]);
  const rowOf = ({ codes: used, ...row }: TermUse) => ({
    ...row,
    failing: [],
    endedTerms: used.map((code) => names.get(code) ?? code),
  });
  return {
    at: at.toISOString(),
    cases: all.drafts,
    consortia: all.consortia,
    newlyFailing: drafts.length,
    stillFailing: 0,
    relieved: 0,
    unknown: 0,
    rows: [...(province === null ? [] : drafts), ...consortia].slice(0, BACK_TEST_ROWS).map(rowOf),
  };
}
