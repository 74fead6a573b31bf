import type { Actor } from "../../domain/actor";
import { done } from "../../domain/result";
import { advanceRuleChange, type RuleStep } from "./advance";

/** A second person gives a proposed change back, with the reason. */
export const returnRuleChange = (actor: Actor, input: RuleStep & { reason: string }, at: Date) =>
  advanceRuleChange(actor, input, "return", at, {
    write: ({ actor: { userId: byId } }) => done({ decided: { byId, at } }),
  });
