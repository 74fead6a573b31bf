import type { RuleChangeKind } from "../../domain/rule-change/transitions";
import { calendarStrategy } from "./calendar-strategy";
import { dictionaryStrategy } from "./dictionary-strategy";
import { measureStrategy } from "./measure-strategy";
import type { RuleStrategy } from "./strategy";

/** One strategy a kind of rule. A kind that is not here cannot be drafted. */
const STRATEGIES: Partial<Record<RuleChangeKind, RuleStrategy>> = {
  measure: measureStrategy,
  calendar: calendarStrategy,
  dictionary: dictionaryStrategy,
};

export const strategyOf = (kind: RuleChangeKind): RuleStrategy | null => STRATEGIES[kind] ?? null;
