import { insertRuleChange, insertRuleChangeEvent, listRuleChanges, lockRule } from "../../data/rule-changes";
import { inTransaction } from "../../data/transaction";
import type { Actor } from "../../domain/actor";
import { done, type Outcome, refuse } from "../../domain/result";
import { RULE_DRAFTER, type RuleChangeKind } from "../../domain/rule-change/transitions";
import { strategyOf } from "./strategies";

/** A rule has one change under way at most: two drafts beside each other would undo one another. */
const UNDER_WAY = ["draft", "proposed", "returned"] as const;

/** Begins a draft from the rule as it stands. */
export async function startRuleChange(
  actor: Actor,
  { kind, subject }: { kind: RuleChangeKind; subject: string },
  at: Date,
): Promise<Outcome<{ id: string }>> {
  const strategy = strategyOf(kind);
  if (actor.kind !== "staff" || !actor.roles.includes(RULE_DRAFTER)) return refuse("notYourRole");
  if (!strategy?.governs(actor, subject)) return refuse("notFound");
  return inTransaction(async (tx) => {
    await lockRule(tx, kind, subject);
    const open = await listRuleChanges(actor, { kind, subject, states: UNDER_WAY, most: 1 }, tx);
    if (open.length > 0) return refuse("ruleChangePending");
    const beginning = await strategy.startFrom(subject, at, tx);
    if (!beginning) return refuse("notFound");
    const id = await insertRuleChange(tx, actor, { kind, subject, ...beginning }, at);
    await insertRuleChangeEvent(tx, actor, at, { changeId: id, action: "start" });
    return done({ id });
  });
}
