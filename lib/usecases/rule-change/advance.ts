import type { Tx } from "../../data/client";
import {
  findRuleChange,
  insertRuleChangeEvent,
  lockRule,
  type RuleChangeRecord,
  updateRuleChange,
} from "../../data/rule-changes";
import { inTransaction } from "../../data/transaction";
import type { Actor, Staff } from "../../domain/actor";
import { type CalendarDate, shanghaiDate } from "../../domain/calendar/dates";
import { done, type Outcome, refuse } from "../../domain/result";
import { ruleDifferences } from "../../domain/rule-change/differences";
import { decideRule, type RuleAction } from "../../domain/rule-change/transitions";
import { readRule } from "./read-rule";
import { strategyOf } from "./strategies";
import type { RuleStrategy } from "./strategy";

export type RuleStep = {
  changeId: string;
  version: number;
  /** Why the rule changes, or why it is returned; the one on record where the step brings none. */
  reason?: string;
  effectiveFrom?: CalendarDate;
};

export type RuleStepContext = {
  tx: Tx;
  actor: Staff;
  strategy: RuleStrategy;
  change: RuleChangeRecord;
  at: Date;
};

type Written = Omit<Parameters<typeof updateRuleChange>[2], "state">;

/** Steps after which the rule is or shall be in force: the document is read and checked once more. */
const EFFECTIVE: readonly RuleAction[] = ["propose", "publish"];

/**
 * The one door for the state of a change: read through scope, decide by the table, compare and set, history.
 * `write` says what else is stored; `after` acts after the row is won, in the same transaction.
 */
export async function advanceRuleChange(
  actor: Actor,
  step: RuleStep,
  action: RuleAction,
  at: Date,
  hooks: {
    write?: (context: RuleStepContext) => Promise<Outcome<Written>> | Outcome<Written>;
    after?: (context: RuleStepContext) => Promise<void>;
  } = {},
): Promise<Outcome<{ id: string; version: number }>> {
  if (actor.kind !== "staff") return refuse("notFound");
  return inTransaction(async (tx) => {
    const seen = await findRuleChange(actor, step.changeId, tx);
    const strategy = seen && strategyOf(seen.kind);
    if (!seen || !strategy?.governs(actor, seen.subject)) return refuse("notFound");
    await lockRule(tx, seen.kind, seen.subject);
    const change = (await findRuleChange(actor, step.changeId, tx)) ?? seen;
    const context: RuleStepContext = { tx, actor, strategy, change, at };
    const decided = await decideStep(context, step, action);
    if (!decided.ok) return decided;
    const written = hooks.write ? await hooks.write(context) : done({});
    if (!written.ok) return written;
    const { id } = change;
    const won = await updateRuleChange(
      tx,
      { id, version: step.version },
      { ...written.value, state: decided.value },
    );
    if (!won) return refuse("versionConflict");
    const note = step.reason?.trim();
    await insertRuleChangeEvent(tx, actor, at, { changeId: id, action, ...(note ? { note } : {}) });
    await hooks.after?.(context);
    return done({ id, version: step.version + 1 });
  });
}

async function decideStep(context: RuleStepContext, step: RuleStep, action: RuleAction) {
  const { actor, strategy, change, at } = context;
  const effectiveFrom = strategy.atOnce ? shanghaiDate(at) : (step.effectiveFrom ?? change.effectiveFrom);
  const faults = EFFECTIVE.includes(action) ? await faultsOf(context, effectiveFrom) : [];
  const decision = decideRule(actor, action, {
    state: change.state,
    authorIds: change.authorIds,
    today: shanghaiDate(at),
    effectiveFrom,
    reason: step.reason ?? change.reason,
    faults: faults.length,
    differences: ruleDifferences(change.base, change.document).length,
  });
  if (decision.ok) return done(decision.to);
  const { refusal } = decision;
  return refusal === "ruleIsSound" ? refuse(refusal, { detail: faults.join("") }) : refuse(refusal);
}

/** Everything that keeps the document from taking effect: it does not parse, or it parses and cannot stand. */
async function faultsOf(
  { strategy, change, at, tx }: RuleStepContext,
  effectiveFrom: CalendarDate | null,
): Promise<string[]> {
  const rule = readRule(strategy, change);
  if (!rule.ok) return rule.sentences;
  return strategy.faults({ ...rule.content, effectiveFrom }, at, tx);
}
