const PLAIN = /^[ -~]*$/;

/** Whether a word is typed in letters and digits alone and may thus be a reading. */
export const isSpelled = (term: string): boolean => PLAIN.test(term);

function pieces(text: string, size: number): string[] {
  const characters = [...text];
  return characters.slice(size - 1).map((_, index) => characters.slice(index, index + size).join(""));
}

/** The indexed pieces a text is made of: pairs of characters, or threes of letters; none where it is too short. */
export function gramsOf(term: string): string[] {
  if (isSpelled(term)) return pieces(term, 3);
  return [...term].length === 1 ? [term] : pieces(term, 2);
}

/** Single characters, for names with a character too many, too few or elsewhere. */
export const charactersOf = (term: string): string[] => [...new Set(term)];
