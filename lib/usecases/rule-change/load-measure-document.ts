import { findMeasure } from "../../data/measures";
import { listRuleChanges } from "../../data/rule-changes";
import type { Staff } from "../../domain/actor";
import type { MeasureDocumentView } from "../../domain/measure/document-view";
import { measureSections } from "../../domain/measure/sections";
import { RULE_DRAFTER } from "../../domain/rule-change/transitions";

/** The measure in force of a place, value by value, and how to change it. Rules are public; the way in is not. */
export async function loadMeasureDocument(
  actor: Staff,
  province: string,
  at: Date,
): Promise<MeasureDocumentView | null> {
  const measure = await findMeasure(province, at);
  if (!measure) return null;
  const [open] = await listRuleChanges(actor, {
    kind: "measure",
    subject: province,
    states: ["draft", "proposed", "returned"],
    most: 1,
  });
  return {
    province,
    document: measure.document,
    sections: measureSections(measure.document),
    openChangeId: open?.id ?? null,
    mayStart: actor.province === province && actor.roles.includes(RULE_DRAFTER),
  };
}
