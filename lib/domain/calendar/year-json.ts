import { z } from "zod";

const day = z.union([
  z.object({ date: z.string(), off: z.boolean() }).transform(({ date, off }) => ({ date, off })),
  z
    .object({ date: z.string(), isOffDay: z.boolean() })
    .transform(({ date, isOffDay }) => ({ date, off: isOffDay })),
]);
const days = z.array(day).max(400);

const arrangement = z.union([
  days.transform((list) => ({ source: "", days: list })),
  z
    .object({ source: z.string().default(""), exceptions: days })
    .transform(({ source, exceptions }) => ({ source, days: exceptions })),
  z
    .object({ papers: z.array(z.string()).default([]), days })
    .transform(({ papers, days: list }) => ({ source: papers[0] ?? "", days: list })),
]);

/**
 * A year's arrangement in JSON: a list of `{date, off}`, the same under `exceptions` beside its `source`, or a
 * file of holiday-cn (`days` of `{date, isOffDay}`, `papers`). Null where it is none of them.
 */
export function readArrangementJson(
  text: string,
): { source: string; days: { date: string; off: boolean }[] } | null {
  try {
    const read = arrangement.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
