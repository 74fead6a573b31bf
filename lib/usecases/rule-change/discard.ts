import type { Actor } from "../../domain/actor";
import { advanceRuleChange, type RuleStep } from "./advance";

/** Gives up a change that is not in force; it stays readable with its history. */
export const discardRuleChange = (actor: Actor, input: RuleStep, at: Date) =>
  advanceRuleChange(actor, input, "discard", at);
