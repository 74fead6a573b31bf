import type { Actor } from "../../domain/actor";
import { done, type Outcome } from "../../domain/result";
import { changeCase } from "./advance";

/** The lead unit takes its application back before the decision; the reason is optional. */
export const withdrawFiling = (
  actor: Actor,
  input: { filingId: string; reason: string },
  at: Date,
): Promise<Outcome<{ filingId: string }>> =>
  changeCase(actor, input.filingId, at, async ({ filing }) =>
    done({
      steps: [{ action: "withdraw", by: actor, note: input.reason.trim() || null }],
      result: () => ({ filingId: filing.id }),
    }),
  );

/** A draft that was never submitted leaves the lists; its first event stays. */
export const discardFiling = (
  actor: Actor,
  input: { filingId: string },
  at: Date,
): Promise<Outcome<{ filingId: string }>> =>
  changeCase(actor, input.filingId, at, async ({ filing }) =>
    done({ steps: [{ action: "discard", by: actor }], result: () => ({ filingId: filing.id }) }),
  );
