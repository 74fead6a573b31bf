import { findRuleChange } from "../../data/rule-changes";
import type { Actor } from "../../domain/actor";
import type { CalendarDate } from "../../domain/calendar/dates";
import { done } from "../../domain/result";
import type { BackTest } from "../../domain/rule-change/back-test";
import { advanceRuleChange, type RuleStep } from "./advance";
import { testRuleChange } from "./back-test";

type Proposal = RuleStep & { reason: string; effectiveFrom: CalendarDate };

/** Hands a draft to the person who publishes, with what the back-test found on that day. */
export async function proposeRuleChange(actor: Actor, input: Proposal, at: Date) {
  const { reason, effectiveFrom } = input;
  // Read before the transaction: the comparison of versions in it tells whether this is still the document.
  const seen = await findRuleChange(actor, input.changeId);
  const backTest: BackTest | null = seen && (await testRuleChange(actor, { ...seen, effectiveFrom }, at));
  return advanceRuleChange(actor, input, "propose", at, {
    write: ({ actor: { userId: byId } }) => done({ reason, effectiveFrom, backTest, proposed: { byId, at } }),
  });
}
