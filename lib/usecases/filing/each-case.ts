type Tried = { count: number; faults: unknown[] };

/** Acts on each case; a fault in one holds up none of the others. Counts those it was done with. */
export async function tryEach<C>(cases: readonly C[], act: (one: C) => Promise<boolean>): Promise<Tried> {
  const tried: Tried = { count: 0, faults: [] };
  for (const one of cases) {
    try {
      if (await act(one)) tried.count += 1;
    } catch (fault) {
      tried.faults.push(fault);
    }
  }
  return tried;
}

/** @throws AggregateError of the faults, once all cases were tried */
export function tellFaults(faults: readonly unknown[]): void {
  if (faults.length > 0) throw new AggregateError(faults, `${faults.length} cases could not be handled`);
}

/** What a job does with each of its cases. Counts those it was done with. @throws AggregateError as `tellFaults` */
export async function eachCase<C>(cases: readonly C[], act: (one: C) => Promise<boolean>): Promise<number> {
  const { count, faults } = await tryEach(cases, act);
  tellFaults(faults);
  return count;
}
