import { termPairs } from "../domain/dictionary/mapping";
import type { Db } from "./client";

/** Chains and clusters as the lists need them. */
export type ListedTerms = {
  name: (code: string) => string | null;
  /** The codes a record with these chains is found under: its own, those above them and those that came after. */
  foundUnder: (chains: readonly string[]) => string[];
};

export async function listedTerms(db: Db): Promise<ListedTerms> {
  const rows = await db.dictionaryEntry.findMany({
    where: { kind: { in: ["chain", "cluster"] } },
    orderBy: { validFrom: "asc" },
    select: { kind: true, code: true, name: true, parentCode: true, successorCode: true },
  });
  const names = new Map(rows.map(({ code, name }) => [code, name]));
  const above = new Map<string, string[]>();
  for (const { from, to } of termPairs(rows.filter(({ kind }) => kind === "chain")))
    above.set(from, [...(above.get(from) ?? []), to]);
  return {
    name: (code) => names.get(code) ?? null,
    foundUnder: (chains) => [...new Set(chains.flatMap((code) => [code, ...(above.get(code) ?? [])]))],
  };
}
