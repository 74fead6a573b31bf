import { type CalendarDate, columnDate } from "../domain/calendar/dates";
import type { DictionaryEntryDraft, DictionaryScope } from "../domain/dictionary/dictionary-document";
import { type Db, type Prisma, prisma, type Tx } from "./client";
import { evidenceOf } from "./dictionaries";

const midnight = (day: CalendarDate): Date => new Date(`${day}T00:00:00Z`);

/** One version of an entry; days are YYYY-MM-DD, null without beginning or end. */
export type EntryVersion = {
  id: string;
  code: string;
  name: string;
  parentCode: string | null;
  successorCode: string | null;
  evidence: DictionaryEntryDraft["evidence"];
  position: number;
  validFrom: CalendarDate | null;
  validUntil: CalendarDate | null;
};

const columns = {
  id: true,
  code: true,
  name: true,
  parentCode: true,
  successorCode: true,
  evidence: true,
  position: true,
  validFrom: true,
  validUntil: true,
} as const satisfies Prisma.DictionaryEntrySelect;

/** Every version of a dictionary's entries, ended ones included, in their order. Public facts. */
export async function listEntryVersions(
  { kind, province }: DictionaryScope,
  db: Db = prisma,
): Promise<EntryVersion[]> {
  const rows = await db.dictionaryEntry.findMany({
    where: { kind, province },
    orderBy: [{ position: "asc" }, { code: "asc" }, { validFrom: "asc" }],
    select: columns,
  });
  return rows.map(({ validFrom, validUntil, evidence, ...row }) => ({
    ...row,
    evidence: evidenceOf(evidence),
    validFrom: validFrom && columnDate(validFrom),
    validUntil: validUntil && columnDate(validUntil),
  }));
}

/** Every code a kind of dictionary ever held, of any province. */
export async function listUsedCodes(kind: string, db: Db = prisma): Promise<Set<string>> {
  const rows = await db.dictionaryEntry.findMany({
    where: { kind },
    distinct: ["code"],
    select: { code: true },
  });
  return new Set(rows.map(({ code }) => code));
}

/** Ends the version of an entry that has no end yet; false where there is none. */
export async function endEntry(
  tx: Tx,
  kind: string,
  code: string,
  on: CalendarDate,
  successorCode: string | null = null,
): Promise<boolean> {
  const { count } = await tx.dictionaryEntry.updateMany({
    where: { kind, code, validUntil: null },
    data: { validUntil: midnight(on), successorCode },
  });
  return count === 1;
}

export async function insertEntries(
  tx: Tx,
  { kind, province }: DictionaryScope,
  entries: readonly Pick<EntryVersion, "code" | "name" | "parentCode" | "evidence" | "position">[],
  from: CalendarDate,
): Promise<void> {
  await tx.dictionaryEntry.createMany({
    data: entries.map((entry) => ({ ...entry, kind, province, validFrom: midnight(from) })),
  });
}

export type TermUse = { what: "case" | "consortium"; number: string | null; name: string; codes: string[] };

/** Consortia in force that carry one of the codes; they keep it. */
export async function listConsortiaWithTerms(codes: readonly string[], db: Db = prisma): Promise<TermUse[]> {
  return db.$queryRaw<TermUse[]>`
    SELECT 'consortium' AS "what", c."number", c."name",
      ARRAY(SELECT unnest(c."chainCodes" || c."clusterCodes") INTERSECT SELECT unnest(${[...codes]}::text[])) AS "codes"
    FROM "Consortium" c
    WHERE c."status" NOT IN ('expired', 'terminated', 'revoked')
      AND (c."chainCodes" && ${[...codes]}::text[] OR c."clusterCodes" && ${[...codes]}::text[])
    ORDER BY c."number"`;
}

/** Drafts in which one of the codes was chosen; they must choose again. Names of drafts are for administrators. */
export async function listDraftsWithTerms(codes: readonly string[], db: Db = prisma): Promise<TermUse[]> {
  return db.$queryRaw<TermUse[]>`
    SELECT 'case' AS "what", f."caseNumber" AS "number", f."name", array_agg(DISTINCT code.code) AS "codes"
    FROM "Filing" f CROSS JOIN unnest(${[...codes]}::text[]) AS code(code)
    WHERE f."state" = 'draft' AND (
      EXISTS (SELECT 1 FROM "FilingSection" s
        WHERE s."filingId" = f."id" AND position('"' || code.code || '"' IN s."values"::text) > 0)
      OR EXISTS (SELECT 1 FROM "FilingMember" m
        WHERE m."filingId" = f."id" AND m."removedAt" IS NULL AND position('"' || code.code || '"' IN m."part"::text) > 0))
    GROUP BY f."id" ORDER BY f."name"`;
}

/** How many consortia in force and drafts a dictionary is used by. */
export async function countUsers(db: Db = prisma): Promise<{ consortia: number; drafts: number }> {
  const [consortia, drafts] = await Promise.all([
    db.consortium.count({ where: { status: { notIn: ["expired", "terminated", "revoked"] } } }),
    db.filing.count({ where: { state: "draft" } }),
  ]);
  return { consortia, drafts };
}
