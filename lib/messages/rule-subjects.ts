import type { RuleChangeKind } from "@/lib/domain/rule-change/transitions";

/** What a change is about, from its subject; a measure is called by its own title. */
export const SUBJECT_NAMES: Record<Exclude<RuleChangeKind, "measure">, (subject: string) => string> = {
  dictionary: (kind) => kind,
  calendar: (year) => `${year}年`,
};
