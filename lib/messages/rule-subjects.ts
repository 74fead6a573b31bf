import { readDictionarySubject } from "@/lib/domain/dictionary/dictionary-document";
import type { RuleChangeKind } from "@/lib/domain/rule-change/transitions";
import { dictionaryName } from "./dictionaries";

/** What a change is about, from its subject; a measure is called by its own title. */
export const SUBJECT_NAMES: Record<Exclude<RuleChangeKind, "measure">, (subject: string) => string> = {
  dictionary: (subject) => {
    const scope = readDictionarySubject(subject);
    return scope ? dictionaryName(scope) : subject;
  },
  calendar: (year) => `${year}年`,
};
