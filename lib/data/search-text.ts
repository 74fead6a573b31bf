import { pinyin } from "pinyin-pro";
import { organizationSearchText, type Reading } from "../domain/organization/search-text";

function readName(name: string): Reading {
  const syllables = pinyin(name, { toneType: "none", type: "array", nonZh: "consecutive", v: true });
  return { full: syllables.join(""), initials: syllables.map((syllable) => syllable.charAt(0)).join("") };
}

/** Text of Organization.searchText for names of all times. Every write of a name goes with it. */
export const searchTextOf = (names: readonly string[]): string => organizationSearchText(names, readName);
