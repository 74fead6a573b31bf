import { type MappedTerm, termPairs } from "../domain/dictionary/mapping";
import { type Db, Prisma, prisma } from "./client";

/** Chains that lead to others, and those they lead to. */
export async function chainTerms(db: Db = prisma): Promise<MappedTerm[]> {
  const terms: MappedTerm[] = await db.dictionaryEntry.findMany({
    where: { kind: "chain", OR: [{ parentCode: { not: null } }, { successorCode: { not: null } }] },
    select: { code: true, parentCode: true, successorCode: true },
  });
  const above = terms.flatMap(({ parentCode, successorCode }) =>
    [parentCode, successorCode].flatMap((code) =>
      code ? [{ code, parentCode: null, successorCode: null }] : [],
    ),
  );
  return [...terms, ...above];
}

/**
 * A row `chain(code)` for each chain that consortium `c` is found by. Dictionaries without parents and successors,
 * which is most of them, cost nothing more than the array itself.
 */
export async function chainsOfConsortium(db: Db = prisma): Promise<Prisma.Sql> {
  const terms = await chainTerms(db);
  if (terms.length === 0) return Prisma.sql`unnest(c."chainCodes") AS chain(code)`;
  const pairs = termPairs(terms);
  return Prisma.sql`(
    SELECT DISTINCT coalesce(p."to", own.code) AS code
    FROM unnest(c."chainCodes") AS own(code)
    LEFT JOIN unnest(${pairs.map(({ from }) => from)}::text[], ${pairs.map(({ to }) => to)}::text[]) AS p("from", "to")
      ON p."from" = own.code) AS chain`;
}
