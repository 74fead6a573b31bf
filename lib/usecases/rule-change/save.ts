import type { Actor } from "../../domain/actor";
import { done, type Outcome, refuse } from "../../domain/result";
import type { RuleFault } from "../../domain/rule-change/rule-fault";
import { ruleChangeWords } from "../../messages/rule-change";
import { placeSentence } from "../../messages/rule-words";
import { advanceRuleChange, type RuleStep, type RuleStepContext } from "./advance";
import type { EditedRule, RuleFormValues } from "./strategy";

export type RuleEdit =
  | { as: "section"; section: string; values: RuleFormValues }
  /** The whole document as text, for those who know its shape. */
  | { as: "document"; text: string };

/** Name of the field that holds the whole document. */
export const WHOLE_DOCUMENT = "document";

/** Writes what was typed onto the draft; what cannot be read is refused beside its field and nothing is stored. */
export const saveRuleChange = (actor: Actor, { edit, ...step }: RuleStep & { edit: RuleEdit }, at: Date) =>
  advanceRuleChange(actor, step, "save", at, { write: (context) => edited(context, edit) });

function edited({ strategy, change }: RuleStepContext, edit: RuleEdit): Outcome<{ document: unknown }> {
  if (edit.as === "document") {
    const document = parsedText(edit.text);
    if (document === undefined)
      return refuse("ruleUnreadable", { fields: { [WHOLE_DOCUMENT]: ruleChangeWords.notJson } });
    const parsed = strategy.parse(document);
    if (parsed.ok) return done({ document: parsed.value });
    const sentences = parsed.faults.map(({ path, sentence }) => placeSentence(path, sentence));
    return refuse("ruleUnreadable", { fields: { [WHOLE_DOCUMENT]: sentences.join("") } });
  }
  const written = strategy.edit(change.document, edit.section, edit.values);
  if (!written) return refuse("notFound");
  const parsed = strategy.parse(written.document);
  if (parsed.ok) return done({ document: parsed.value });
  return refuse("ruleUnreadable", { fields: fieldsOf(parsed.faults, written, edit.values) });
}

/** Faults beside the fields of the form; those of other sections above it. */
function fieldsOf(
  faults: readonly RuleFault[],
  { nameOf = (path) => path }: EditedRule,
  values: RuleFormValues,
): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const { path, sentence } of faults) {
    const name = nameOf(path);
    if (name in values) fields[name] ??= sentence;
    else fields[""] = `${fields[""] ?? ""}${placeSentence(path, sentence)}`;
  }
  return fields;
}

function parsedText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
