import { type CalendarDate, columnDate } from "../domain/calendar/dates";
import type { DictionaryKind } from "../domain/filing/sections";
import type { Evidence } from "../domain/measure/terms";
import { type Db, prisma } from "./client";

export type DictionaryTerm = {
  code: string;
  name: string;
  parentCode: string | null;
  province: string | null;
  evidence: Evidence;
};

type TermFilter = { province?: string; on: Date };

const validOn = (on: Date) => ({
  AND: [
    { OR: [{ validFrom: null }, { validFrom: { lte: on } }] },
    { OR: [{ validUntil: null }, { validUntil: { gt: on } }] },
  ],
});

/** What a row says of its source; anything else is an assumption. */
export const evidenceOf = (text: string | null): Evidence =>
  text === "found" || text === "confirmed" ? text : "assumption";

/** Terms of one dictionary valid on a day, in their order; with a province also the terms of every province. Public facts. */
export async function listTerms(
  kind: DictionaryKind,
  { province, on }: TermFilter,
  db: Db = prisma,
): Promise<DictionaryTerm[]> {
  const rows = await db.dictionaryEntry.findMany({
    where: { kind, ...validOn(on), ...(province ? { OR: [{ province: null }, { province }] } : {}) },
    orderBy: [{ position: "asc" }, { code: "asc" }],
    select: { code: true, name: true, parentCode: true, province: true, evidence: true },
  });
  return rows.map((row) => ({ ...row, evidence: evidenceOf(row.evidence) }));
}

/** Divisions below a province with the province itself, for choosing where a unit lies. */
export async function listDivisions(prefix: string, on: Date, db: Db = prisma): Promise<DictionaryTerm[]> {
  const rows = await db.dictionaryEntry.findMany({
    where: { kind: "division", code: { startsWith: prefix }, ...validOn(on) },
    orderBy: { code: "asc" },
    select: { code: true, name: true, parentCode: true, province: true, evidence: true },
  });
  return rows.map((row) => ({ ...row, evidence: evidenceOf(row.evidence) }));
}

/** Tells whether a dictionary holds a code on a day, for checks that cannot wait; knows the named dictionaries or codes alone. */
export async function termLookup(
  among: { kinds: readonly DictionaryKind[] } | { codes: readonly string[] },
  on: Date,
  db: Db = prisma,
): Promise<(dictionary: string, code: string) => boolean> {
  const rows = await db.dictionaryEntry.findMany({
    where: {
      ...("kinds" in among ? { kind: { in: [...among.kinds] } } : { code: { in: [...among.codes] } }),
      ...validOn(on),
    },
    select: { kind: true, code: true },
  });
  const known = new Set(rows.map(({ kind, code }) => `${kind}:${code}`));
  return (dictionary, code) => known.has(`${dictionary}:${code}`);
}

/** Names of codes by code, whatever their validity: an old record keeps its words. */
export async function termNames(
  kind: DictionaryKind,
  codes: readonly string[],
  db: Db = prisma,
): Promise<ReadonlyMap<string, string>> {
  const rows = await db.dictionaryEntry.findMany({
    where: { kind, code: { in: [...new Set(codes)] } },
    orderBy: { validFrom: "asc" },
    select: { code: true, name: true },
  });
  return new Map(rows.map(({ code, name }) => [code, name]));
}

/**
 * Names of codes as they were on a day: a record keeps the words of its time, however the dictionary went on.
 * A day before the first version knows a code by that one.
 */
export async function termNamesOn(
  kind: DictionaryKind,
  codes: readonly string[],
  db: Db = prisma,
): Promise<(code: string, on: CalendarDate) => string> {
  const rows = await db.dictionaryEntry.findMany({
    where: { kind, code: { in: [...new Set(codes)] } },
    orderBy: { validFrom: { sort: "asc", nulls: "first" } },
    select: { code: true, name: true, validFrom: true },
  });
  return (code, on) => {
    const versions = rows.filter((row) => row.code === code);
    const then = versions.findLast(({ validFrom }) => validFrom === null || columnDate(validFrom) <= on);
    return (then ?? versions[0])?.name ?? code;
  };
}
