import { listRuleChanges, type RuleChangeHead } from "../../data/rule-changes";
import type { Actor } from "../../domain/actor";
import { shanghaiDate } from "../../domain/calendar/dates";
import { nameSubjects } from "./subject-names";

export type ListedChange = RuleChangeHead & { subjectName: string; draftedOn: string };

/** Changes under way and the latest that were settled, each with the name of its rule. */
export async function listChanges(actor: Actor): Promise<{ open: ListedChange[]; settled: ListedChange[] }> {
  const [open, settled] = await Promise.all([
    listRuleChanges(actor, { states: ["draft", "proposed", "returned"] }),
    listRuleChanges(actor, { states: ["published", "discarded"], most: 20 }),
  ]);
  const nameOf = await nameSubjects([...open, ...settled]);
  const listed = (rows: readonly RuleChangeHead[]) =>
    rows.map((row) => ({ ...row, subjectName: nameOf(row), draftedOn: shanghaiDate(row.draftedAt) }));
  return { open: listed(open), settled: listed(settled) };
}
