import { type Db, prisma } from "./client";

/** Codes of the dictionaries valid on a day, as `kind:code`. */
export async function findValidTerms(
  on: Date,
  codes: readonly string[],
  db: Db = prisma,
): Promise<Set<string>> {
  const rows = await db.dictionaryEntry.findMany({
    where: {
      code: { in: [...codes] },
      AND: [
        { OR: [{ validFrom: null }, { validFrom: { lte: on } }] },
        { OR: [{ validUntil: null }, { validUntil: { gt: on } }] },
      ],
    },
    select: { kind: true, code: true },
  });
  return new Set(rows.map(({ kind, code }) => `${kind}:${code}`));
}
