import { Converter } from "opencc-js/t2cn";
import { pinyin } from "pinyin-pro";
import { foldSearch, organizationSearchText, type Reading } from "../domain/organization/search-text";

/** Traditional characters as simplified ones, for names and queries alike. */
export const simplify: (text: string) => string = Converter({ from: "t", to: "cn" });

function readName(name: string): Reading {
  const syllables = pinyin(name, { toneType: "none", type: "array", nonZh: "consecutive", v: true });
  return { full: syllables.join(""), initials: syllables.map((syllable) => syllable.charAt(0)).join("") };
}

/** Text of Organization.searchText for names of all times. Every write of a name goes with it. */
export const searchTextOf = (names: readonly string[]): string =>
  organizationSearchText(names.map(simplify), readName);

/** A name as compared, and its readings parted and framed by `|`. */
export function spokenName(name: string): { name: string; sounds: string } {
  const folded = foldSearch(simplify(name));
  const { full, initials } = readName(simplify(name));
  const sounds = [full, initials].map(foldSearch).filter((sound) => sound && sound !== folded);
  return { name: folded, sounds: sounds.length > 0 ? `|${[...new Set(sounds)].join("|")}|` : "" };
}
