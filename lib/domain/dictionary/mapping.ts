/** Where a code belongs: to a parent above it, or, once ended, to a successor. */
export type MappedTerm = { code: string; parentCode: string | null; successorCode: string | null };

/** A code and one that a filter finds it under; every mapped code stands beside itself too, unless it was succeeded. */
type TermPair = { from: string; to: string };

function reached(code: string, above: ReadonlyMap<string, ReadonlySet<string>>): Set<string> {
  const found = new Set([code]);
  for (const each of found) for (const next of above.get(each) ?? []) found.add(next);
  return found;
}

/**
 * Under which codes each code is found, over every version of the dictionary: an old record keeps its code and is
 * found by its parents and by what came after it. Codes that lead nowhere are left out: they are found as they are.
 */
export function termPairs(terms: readonly MappedTerm[]): TermPair[] {
  const known = new Set(terms.map(({ code }) => code));
  const above = new Map<string, Set<string>>();
  for (const { code, parentCode, successorCode } of terms)
    for (const next of [parentCode, successorCode])
      if (next !== null && next !== code && known.has(next))
        above.set(code, (above.get(code) ?? new Set()).add(next));
  const succeeded = new Set(terms.flatMap(({ code, successorCode }) => (successorCode ? [code] : [])));
  return [...above.keys()].flatMap((from) =>
    [...reached(from, above)].filter((to) => !succeeded.has(to)).map((to) => ({ from, to })),
  );
}
