/**
 * What a job does with each of its cases: a fault in one holds up none of the others. Counts those it was done with.
 * @throws AggregateError of the faults, once all were tried
 */
export async function eachCase<C>(cases: readonly C[], act: (one: C) => Promise<boolean>): Promise<number> {
  let count = 0;
  const faults: unknown[] = [];
  for (const one of cases) {
    try {
      if (await act(one)) count += 1;
    } catch (fault) {
      faults.push(fault);
    }
  }
  if (faults.length > 0) throw new AggregateError(faults, `${faults.length} cases could not be handled`);
  return count;
}
