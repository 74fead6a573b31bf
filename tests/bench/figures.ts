/** Milliseconds, sorted once. */
export type Sample = { count: number; p50: number; p95: number; most: number };

export function sampleOf(milliseconds: readonly number[]): Sample {
  const sorted = [...milliseconds].sort((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;
  return { count: sorted.length, p50: at(0.5), p95: at(0.95), most: at(1) };
}

export const ms = (value: number): string => `${value.toFixed(0)} ms`;
export const times = (a: number, b: number): string => (b === 0 ? "-" : `${(a / b).toFixed(2)} ×`);

/** Runs every task at once and measures each from the common start of its own call. */
export async function together<T>(
  tasks: readonly (() => Promise<T>)[],
): Promise<{ values: T[]; sample: Sample }> {
  const took: number[] = [];
  const values = await Promise.all(
    tasks.map(async (task) => {
      const from = performance.now();
      const value = await task();
      took.push(performance.now() - from);
      return value;
    }),
  );
  return { values, sample: sampleOf(took) };
}

/** One after the other. */
export async function inTurn<T>(
  tasks: readonly (() => Promise<T>)[],
): Promise<{ values: T[]; sample: Sample }> {
  const took: number[] = [];
  const values: T[] = [];
  for (const task of tasks) {
    const from = performance.now();
    values.push(await task());
    took.push(performance.now() - from);
  }
  return { values, sample: sampleOf(took) };
}

export function line(what: string, figure: string, compared = ""): void {
  console.log(`${what.padEnd(58)} ${figure.padStart(12)}  ${compared}`);
}
