import type { RefusalCode } from "./refusals";

/** What a use case answers: a value, or the code of an expected refusal. Exceptions are for faults only. */
export type Outcome<T> =
  | { ok: true; value: T }
  | { ok: false; refusal: RefusalCode; fields?: Record<string, string>; detail?: string };

export const done = <T>(value: T): Outcome<T> => ({ ok: true, value });

export const refuse = (
  refusal: RefusalCode,
  extra: { fields?: Record<string, string>; detail?: string } = {},
): Outcome<never> => ({ ok: false, refusal, ...extra });
