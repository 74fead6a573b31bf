import { findRuleChange, type RuleChangeRecord } from "../../data/rule-changes";
import type { Actor } from "../../domain/actor";
import type { BackTest } from "../../domain/rule-change/back-test";
import { readRule } from "./read-rule";
import { strategyOf } from "./strategies";

/** What the draft would do to the present register and open cases; null where it cannot be read or judges nobody. */
export async function testRuleChange(
  actor: Actor,
  change: RuleChangeRecord,
  at: Date,
): Promise<BackTest | null> {
  const strategy = strategyOf(change.kind);
  if (actor.kind !== "staff" || !strategy?.governs(actor, change.subject)) return null;
  const rule = readRule(strategy, change);
  return rule.ok ? strategy.backTest(rule.content, at) : null;
}

/** The same for a change by its id, as the page of the back-test shows it. */
export async function backTestRuleChange(actor: Actor, changeId: string, at: Date): Promise<BackTest | null> {
  const change = await findRuleChange(actor, changeId);
  return change && testRuleChange(actor, change, at);
}
