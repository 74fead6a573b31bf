import { z } from "zod";
import { EVIDENCE, type Evidence } from "./terms";

/** A rule's value never stands alone: beside it, how well it is evidenced and the text it is taken from. */
export type Ruled<T> = { value: T; evidence: Evidence; citation: string | null };

/** The value of a key that measures written before it did not have: our assumption, until somebody confirms it. */
export const unwritten = <T>(value: T): Ruled<T> => ({ value, evidence: "assumption", citation: null });

export function ruled<T extends z.ZodType>(value: T) {
  return z.strictObject({ value, evidence: z.enum(EVIDENCE), citation: z.string().min(1).nullable() });
}
