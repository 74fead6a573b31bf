import { type MappedTerm, termPairs } from "../domain/dictionary/mapping";
import { type Db, Prisma, prisma } from "./client";

/**
 * A row `chain(code)` for each chain that consortium `c` is found by. Dictionaries without parents and successors,
 * which is most of them, cost nothing more than the array itself.
 */
export async function chainsOfConsortium(db: Db = prisma): Promise<Prisma.Sql> {
  const terms: MappedTerm[] = await db.dictionaryEntry.findMany({
    where: { kind: "chain", OR: [{ parentCode: { not: null } }, { successorCode: { not: null } }] },
    select: { code: true, parentCode: true, successorCode: true },
  });
  if (terms.length === 0) return Prisma.sql`unnest(c."chainCodes") AS chain(code)`;
  const above = terms.flatMap(({ parentCode, successorCode }) =>
    [parentCode, successorCode].flatMap((code) =>
      code ? [{ code, parentCode: null, successorCode: null }] : [],
    ),
  );
  const pairs = termPairs([...terms, ...above]);
  return Prisma.sql`(
    SELECT DISTINCT coalesce(p."to", own.code) AS code
    FROM unnest(c."chainCodes") AS own(code)
    LEFT JOIN unnest(${pairs.map(({ from }) => from)}::text[], ${pairs.map(({ to }) => to)}::text[]) AS p("from", "to")
      ON p."from" = own.code) AS chain`;
}
