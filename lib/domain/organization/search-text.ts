import { foldText } from "../filing/names";

/** A name's sound: full pinyin without spaces, and the first letters. */
export type Reading = { full: string; initials: string };

/** A name or query as compared: widths and letters folded, blanks and punctuation gone. */
export const foldSearch = (text: string): string => foldText(text).replaceAll(/[\s\p{P}\p{S}]/gu, "");

/** What the directory searches: names of all times with their sounds, parted by a sign no query contains. */
export function organizationSearchText(names: readonly string[], read: (name: string) => Reading): string {
  const parts = names.flatMap((name) => {
    const { full, initials } = read(name);
    return [foldSearch(name), foldSearch(full), foldSearch(initials)];
  });
  return `|${[...new Set(parts.filter(Boolean))].join("|")}|`;
}

/** Two characters suffice; one would fit half the directory. */
export const SHORTEST_QUERY = 2;
