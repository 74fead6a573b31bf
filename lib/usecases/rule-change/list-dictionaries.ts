import { type EntryVersion, listEntryVersions } from "../../data/dictionary-versions";
import { listRuleChanges } from "../../data/rule-changes";
import type { Staff } from "../../domain/actor";
import { shanghaiDate } from "../../domain/calendar/dates";
import {
  CHANGEABLE_KINDS,
  type DictionaryScope,
  dictionarySubject,
} from "../../domain/dictionary/dictionary-document";
import type { DictionaryRoom, EntryStanding } from "../../domain/dictionary/dictionary-room";
import { RULE_DRAFTER } from "../../domain/rule-change/transitions";

/** The dictionaries a department keeps, with every version of their entries. */
export async function listDictionaries(actor: Staff, at: Date): Promise<DictionaryRoom[]> {
  const today = shanghaiDate(at);
  const open = await listRuleChanges(actor, {
    kind: "dictionary",
    states: ["draft", "proposed", "returned"],
  });
  const scopes = CHANGEABLE_KINDS.map(
    (kind): DictionaryScope => ({ kind, province: kind === "platformCategory" ? null : actor.province }),
  );
  return Promise.all(
    scopes.map(async (scope): Promise<DictionaryRoom> => {
      const subject = dictionarySubject(scope);
      const versions = await listEntryVersions(scope);
      const names = new Map(versions.map(({ code, name }) => [code, name]));
      return {
        ...scope,
        subject,
        entries: versions.map((version) => ({
          ...version,
          standing: standingOf(version, today),
          parent: version.parentCode && (names.get(version.parentCode) ?? version.parentCode),
          successor: version.successorCode && (names.get(version.successorCode) ?? version.successorCode),
        })),
        openChangeId: open.find((change) => change.subject === subject)?.id ?? null,
        mayStart: actor.roles.includes(RULE_DRAFTER),
      };
    }),
  );
}

function standingOf({ validFrom, validUntil }: EntryVersion, today: string): EntryStanding {
  if (validFrom !== null && validFrom > today) return "toCome";
  return validUntil !== null && validUntil <= today ? "past" : "inForce";
}
