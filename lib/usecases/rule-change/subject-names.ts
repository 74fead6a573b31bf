import { prisma } from "../../data/client";
import { findLatestMeasureVersion } from "../../data/measure-versions";
import type { RuleChangeKind } from "../../domain/rule-change/transitions";
import { SUBJECT_NAMES } from "../../messages/rule-subjects";

type Subject = { kind: RuleChangeKind; subject: string };

/** Names of rules as people call them: a measure by its place, the others by the words of their kind. */
export async function nameSubjects(subjects: readonly Subject[]): Promise<(subject: Subject) => string> {
  const provinces = [
    ...new Set(subjects.filter(({ kind }) => kind === "measure").map(({ subject }) => subject)),
  ];
  const places = new Map<string, string>();
  for (const province of provinces) {
    const latest = await findLatestMeasureVersion(province, prisma);
    const title = (latest?.document as { title?: unknown } | undefined)?.title;
    if (typeof title === "string") places.set(province, title);
  }
  return ({ kind, subject }) =>
    kind === "measure" ? (places.get(subject) ?? subject) : SUBJECT_NAMES[kind](subject);
}
