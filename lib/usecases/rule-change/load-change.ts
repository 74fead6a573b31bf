import { prisma } from "../../data/client";
import { findRuleChange, type RuleChangeRecord } from "../../data/rule-changes";
import type { Staff } from "../../domain/actor";
import { shanghaiDate } from "../../domain/calendar/dates";
import type { RuleChangeView, RuleSectionView } from "../../domain/rule-change/change-view";
import { ruleDifferences } from "../../domain/rule-change/differences";
import { ruleActionsFor } from "../../domain/rule-change/transitions";
import { readRule } from "./read-rule";
import { strategyOf } from "./strategies";
import type { RuleStrategy } from "./strategy";
import { nameSubjects } from "./subject-names";

/** A change of a rule with what it would alter, what stands against it and what this person may do. */
export async function loadRuleChange(actor: Staff, id: string, at: Date): Promise<RuleChangeView | null> {
  const change = await findRuleChange(actor, id);
  const strategy = change && strategyOf(change.kind);
  if (!change || !strategy) return null;
  const { version, kind, state, effectiveFrom, reason, backTest, events, authorIds } = change;
  const differences = ruleDifferences(change.base, change.document);
  const isOpen = state === "draft" || state === "returned" || state === "proposed";
  const nameOf = await nameSubjects([change]);
  return {
    id,
    version,
    kind,
    subjectName: nameOf(change),
    state,
    effectiveFrom,
    reason,
    sections: sectionsOf(strategy, change).map((section) => ({
      id: section.id,
      title: section.title,
      group: section.group,
      page: section.page ?? `sections/${section.id}`,
      differences: differences.filter(({ path }) => section.owns(path)).length,
    })),
    differences: strategy.readable?.(change.base, change.document) ?? differences,
    atOnce: strategy.atOnce ? shanghaiDate(at) : null,
    faults: isOpen && differences.length > 0 ? await faultsNow(strategy, change, at) : [],
    backTest,
    judges: strategy.judges ?? false,
    actions: strategy.governs(actor, change.subject) ? ruleActionsFor(actor, state, authorIds) : [],
    isAuthor: authorIds.includes(actor.userId),
    events,
  };
}

const sectionsOf = (strategy: RuleStrategy, { document }: RuleChangeRecord) =>
  strategy.sections?.(document) ?? [];

/** What stands against the draft; while it has no day yet, as if it took effect as soon as it can. */
async function faultsNow(strategy: RuleStrategy, change: RuleChangeRecord, at: Date): Promise<string[]> {
  const rule = readRule(strategy, change);
  if (!rule.ok) return rule.sentences;
  const { effectiveFrom } = rule.content;
  const day = effectiveFrom !== null && effectiveFrom >= shanghaiDate(at) ? effectiveFrom : null;
  return strategy.faults({ ...rule.content, effectiveFrom: day }, at, prisma);
}

/** One part of a change, for its form. */
export async function loadRuleSection(
  actor: Staff,
  id: string,
  sectionId: string,
): Promise<RuleSectionView | null> {
  const change = await findRuleChange(actor, id);
  const strategy = change && strategyOf(change.kind);
  const section = change && strategy && sectionsOf(strategy, change).find((known) => known.id === sectionId);
  if (!change || !strategy || !section) return null;
  const nameOf = await nameSubjects([change]);
  const { version, kind, subject, document, state, authorIds } = change;
  return {
    id,
    version,
    kind,
    subject,
    subjectName: nameOf(change),
    section: sectionId,
    title: section.title,
    fields: section.fields,
    document,
    editable: strategy.governs(actor, subject) && ruleActionsFor(actor, state, authorIds).includes("save"),
  };
}

/** The whole document of a change, for the form that shows it as text. */
export async function loadRuleDocument(actor: Staff, id: string) {
  const change = await findRuleChange(actor, id);
  const strategy = change && strategyOf(change.kind);
  if (!change || !strategy) return null;
  const nameOf = await nameSubjects([change]);
  const { version, document, subject, state, authorIds } = change;
  const editable =
    strategy.governs(actor, subject) && ruleActionsFor(actor, state, authorIds).includes("save");
  return { id, version, document, subjectName: nameOf(change), editable };
}
