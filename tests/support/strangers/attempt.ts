import type { Actor } from "@/lib/domain/actor";
import type { Cast, Name } from "./cast";

/** The use case with real ids, to be called as anybody; `rightful` when none of the cast may. */
export type Prepared = { call: (actor: Actor) => Promise<unknown>; rightful?: Actor };

export type Attempt = {
  /** Path under lib/usecases, without its ending. */
  file: string;
  what: string;
  /** Those who belong; the first one is called at the end and must succeed. Everyone else is a stranger. */
  may: readonly Name[];
  /** Fewer strangers, where the use case is open to none of the others by its types. */
  strangers?: readonly Name[];
  prepare: (cast: Cast) => Promise<Prepared>;
};

/** Whether an answer gave nothing away: a refusal, nothing, or an empty list. */
export function isRefused(answer: unknown): boolean {
  if (answer === null || answer === undefined) return true;
  if (Array.isArray(answer)) return answer.length === 0;
  return typeof answer === "object" && "ok" in answer && answer.ok === false;
}
