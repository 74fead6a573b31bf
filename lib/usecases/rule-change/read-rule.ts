import type { RuleChangeRecord } from "../../data/rule-changes";
import { placeSentence } from "../../messages/rule-words";
import type { RuleChangeContent, RuleStrategy } from "./strategy";

type ReadRule<D> = { ok: true; content: RuleChangeContent<D> } | { ok: false; sentences: string[] };

/** The draft as its kind reads it, or where it is wrong in words. */
export function readRule<D>(strategy: RuleStrategy<D>, change: RuleChangeRecord): ReadRule<D> {
  const { id, subject, base, effectiveFrom } = change;
  const parsed = strategy.parse(change.document);
  return parsed.ok
    ? { ok: true, content: { id, subject, base, effectiveFrom, value: parsed.value } }
    : { ok: false, sentences: parsed.faults.map(({ path, sentence }) => placeSentence(path, sentence)) };
}
