import { z } from "zod";
import { EVIDENCE } from "../measure/terms";

/** Dictionaries that departments change; divisions and industries follow national standards and come with the system. */
export const CHANGEABLE_KINDS = ["chain", "cluster", "platformCategory"] as const;
export type ChangeableKind = (typeof CHANGEABLE_KINDS)[number];

/** A dictionary as somebody may change it: one province's entries of a kind, or the national ones. */
export type DictionaryScope = { kind: ChangeableKind; province: string | null };

/** `chain-nm`, or `platformCategory` for a list that all provinces share. Null for anything else. */
export function readDictionarySubject(subject: string): DictionaryScope | null {
  const [name, province = null, ...more] = subject.split("-");
  const kind = CHANGEABLE_KINDS.find((known) => known === name);
  if (!kind || more.length > 0 || (province === null) !== (kind === "platformCategory")) return null;
  return province === null || /^[a-z]{2,16}$/.test(province) ? { kind, province } : null;
}

export const dictionarySubject = ({ kind, province }: DictionaryScope): string =>
  province === null ? kind : `${kind}-${province}`;

const code = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,59}$/);

const entry = z.object({
  code,
  name: z.string().trim().min(1).max(60),
  parentCode: code.nullable(),
  evidence: z.enum(EVIDENCE),
  /** Not valid any more from the day of the change. */
  ended: z.boolean(),
  /** The entry that stands for an ended one. */
  successorCode: code.nullable(),
});
export type DictionaryEntryDraft = z.output<typeof entry>;

export const dictionaryDocument = z.object({ entries: z.array(entry).max(500) });
export type DictionaryDocument = z.output<typeof dictionaryDocument>;

export type EntryProblem =
  | "codeRepeated"
  | "codeUsedBefore"
  | "codeOfOtherProvince"
  | "removed"
  | "nameRepeated"
  | "parentUnknown"
  | "parentEnded"
  | "parentInCircle"
  | "endedUnborn"
  | "successorUnknown"
  | "successorEnded"
  | "successorOfLiving";
export type EntryFinding = { code: string; name: string; problem: EntryProblem };

type Ground = {
  base: DictionaryDocument;
  scope: DictionaryScope;
  /** Every code this kind of dictionary ever held. */
  usedCodes: ReadonlySet<string>;
};

/** Why a version of a dictionary cannot take effect. */
export function checkDictionary({ entries }: DictionaryDocument, ground: Ground): EntryFinding[] {
  const byCode = new Map(entries.map((each) => [each.code, each]));
  const before = new Map(ground.base.entries.map((each) => [each.code, each]));
  // A parent may lie outside the dictionary where it did before, such as a level of platforms.
  const outside = new Set(ground.base.entries.flatMap(({ parentCode }) => parentCode ?? []));
  const living = entries.filter(({ ended }) => !ended);
  const found = entries.flatMap((each): EntryFinding[] => {
    const old = before.get(each.code);
    const tests: [boolean, EntryProblem][] = [
      [entries.filter(({ code: other }) => other === each.code).length > 1, "codeRepeated"],
      [!old && ground.usedCodes.has(each.code), "codeUsedBefore"],
      [!old && !hasOwnPrefix(each.code, ground.scope), "codeOfOtherProvince"],
      [!old && each.ended, "endedUnborn"],
      [
        !each.ended && living.some(({ code: other, name }) => other !== each.code && name === each.name),
        "nameRepeated",
      ],
      ...parentTests(each, byCode, outside),
      ...successorTests(each, byCode),
    ];
    return tests.flatMap(([wrong, problem]) =>
      wrong ? [{ code: each.code, name: each.name, problem }] : [],
    );
  });
  const removed = ground.base.entries.filter(({ code: each }) => !byCode.has(each));
  return [
    ...found,
    ...removed.map(({ code: each, name }) => ({ code: each, name, problem: "removed" as const })),
  ];
}

const hasOwnPrefix = (each: string, { province }: DictionaryScope): boolean =>
  province === null || each.startsWith(`${province}-`);

type ByCode = ReadonlyMap<string, DictionaryEntryDraft>;

function parentTests(
  { code: own, parentCode, ended }: DictionaryEntryDraft,
  byCode: ByCode,
  outside: ReadonlySet<string>,
): [boolean, EntryProblem][] {
  if (parentCode === null) return [];
  const parent = byCode.get(parentCode);
  return [
    [!parent && !outside.has(parentCode), "parentUnknown"],
    [!ended && parent?.ended === true, "parentEnded"],
    [isAbove(own, parentCode, byCode), "parentInCircle"],
  ];
}

function isAbove(own: string, from: string, byCode: ByCode): boolean {
  const seen = new Set<string>();
  for (let at: string | null = from; at !== null && !seen.has(at); at = byCode.get(at)?.parentCode ?? null) {
    if (at === own) return true;
    seen.add(at);
  }
  return false;
}

function successorTests(
  { code: own, ended, successorCode }: DictionaryEntryDraft,
  byCode: ByCode,
): [boolean, EntryProblem][] {
  if (successorCode === null) return [];
  const successor = byCode.get(successorCode);
  return [
    [!ended, "successorOfLiving"],
    [!successor || successorCode === own, "successorUnknown"],
    [successor?.ended === true && successorCode !== own, "successorEnded"],
  ];
}

export type DictionaryPlan = {
  added: DictionaryEntryDraft[];
  /** Ended under its old words and begun under its new ones, with the same code. */
  renewed: DictionaryEntryDraft[];
  ended: DictionaryEntryDraft[];
};

/** What a version does to the entries in force; published entries are never overwritten. */
export function planDictionary(base: DictionaryDocument, { entries }: DictionaryDocument): DictionaryPlan {
  const before = new Map(base.entries.map((each) => [each.code, each]));
  const isRenewed = (each: DictionaryEntryDraft): boolean => {
    const old = before.get(each.code);
    return (
      old !== undefined &&
      (old.name !== each.name || old.parentCode !== each.parentCode || old.evidence !== each.evidence)
    );
  };
  return {
    added: entries.filter(({ code: each }) => !before.has(each)),
    renewed: entries.filter((each) => !each.ended && isRenewed(each)),
    ended: entries.filter((each) => each.ended && before.has(each.code)),
  };
}
