import { z } from "zod";
import { RULE_CHANGE_KINDS } from "../domain/rule-change/transitions";
import { ruleInput } from "../messages/rule-change";
import { dayField, idField, versionField } from "./form";

const MOST = 2000;
const step = { changeId: idField, version: versionField };
const words = z.string().trim().max(MOST, ruleInput.tooLong).default("");

export const startRuleInput = z.object({
  kind: z.enum(RULE_CHANGE_KINDS),
  subject: z
    .string()
    .min(1)
    .max(60)
    .regex(/^[\w.-]+$/),
});

export const ruleStepInput = z.object(step);

export const proposeRuleInput = z.object({
  ...step,
  reason: words.pipe(z.string().min(1, ruleInput.reasonMissing)),
  effectiveFrom: dayField(ruleInput.dayMissing),
});

export const returnRuleInput = z.object({
  ...step,
  reason: words.pipe(z.string().min(1, ruleInput.returnReasonMissing)),
});

/** A section's form: whatever fields it has are read by the kind of the rule. */
export const ruleSectionInput = z
  .object({ ...step, section: z.string().min(1).max(60) })
  .catchall(z.union([z.string().max(40_000), z.array(z.string().max(2000)).max(400)]))
  .transform(({ changeId, version, section, ...values }) => ({
    changeId,
    version,
    edit: { as: "section" as const, section, values: values as Record<string, string | string[]> },
  }));

export const ruleDocumentInput = z
  .object({ ...step, document: z.string().max(1_000_000).default("") })
  .transform(({ document, ...rest }) => ({ ...rest, edit: { as: "document" as const, text: document } }));
