import type { RowWords } from "../../domain/filing/member-rows";
import { CONTRIBUTION_KINDS, MEMBERSHIP_TIERS } from "../../domain/filing/vocabulary";
import { ORGANIZATION_KINDS } from "../../domain/organization/kinds";
import { CONTRIBUTION_KIND_NAMES, TIER_NAMES } from "../../messages/filing-fields";
import {
  CONTRIBUTION_ALIASES,
  KIND_ALIASES,
  TIER_ALIASES,
  WORD_FILLERS,
} from "../../messages/member-spreadsheet";
import { ORGANIZATION_KIND_NAMES } from "../../messages/organization-kinds";

const fold = (text: string): string => text.normalize("NFKC").replaceAll(WORD_FILLERS, "");

function lookup<T extends string>(
  options: readonly T[],
  names: Readonly<Record<T, string>>,
  aliases: Readonly<Record<T, readonly string[]>>,
): (text: string) => T | null {
  const known = new Map(
    options.flatMap((option) =>
      [names[option], ...aliases[option]].map((name) => [fold(name), option] as const),
    ),
  );
  return (text) => known.get(fold(text)) ?? null;
}

/** A division by code, by full name, or by the one name that ends like what was typed. */
function regionLookup(names: ReadonlyMap<string, string>): (text: string) => string | null {
  const byName = new Map([...names].map(([code, name]) => [fold(name), code]));
  return (text) => {
    const typed = fold(text);
    if (names.has(typed)) return typed;
    const exact = byName.get(typed);
    if (exact || typed.length < 2) return exact ?? null;
    const endings = [...byName].filter(([name]) => name.endsWith(typed));
    return endings.length === 1 ? (endings[0]?.[1] ?? null) : null;
  };
}

/** What the Chinese words of a spreadsheet's cells mean. */
export const rowWords = (divisions: ReadonlyMap<string, string>): RowWords => ({
  kindOf: lookup(ORGANIZATION_KINDS, ORGANIZATION_KIND_NAMES, KIND_ALIASES),
  tierOf: lookup(MEMBERSHIP_TIERS, TIER_NAMES, TIER_ALIASES),
  contributionOf: lookup(CONTRIBUTION_KINDS, CONTRIBUTION_KIND_NAMES, CONTRIBUTION_ALIASES),
  regionOf: regionLookup(divisions),
});
