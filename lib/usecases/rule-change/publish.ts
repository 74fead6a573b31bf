import type { Actor } from "../../domain/actor";
import { shanghaiDate } from "../../domain/calendar/dates";
import { done } from "../../domain/result";
import { advanceRuleChange, type RuleStep } from "./advance";
import { readRule } from "./read-rule";

/** A second person puts the rule in force from its day (P-3); it is read and checked once more before. */
export const publishRuleChange = (actor: Actor, input: RuleStep, at: Date) =>
  advanceRuleChange(actor, input, "publish", at, {
    write: ({ actor: { userId: byId }, strategy }) =>
      done({ decided: { byId, at }, ...(strategy.atOnce ? { effectiveFrom: shanghaiDate(at) } : {}) }),
    after: async ({ tx, strategy, change }) => {
      const rule = readRule(strategy, change);
      const { effectiveFrom } = change;
      if (!rule.ok || effectiveFrom === null) throw new Error(`change ${change.id} cannot be applied`);
      await strategy.apply(tx, { ...rule.content, effectiveFrom }, at);
    },
  });
