/** A name is looked for with an error from this length on. */
export const SHORTEST_NEAR = 4;

/** The word cut into at most four pieces of about one length. */
function cut(characters: readonly string[]): string[] {
  const count = Math.min(4, characters.length);
  return Array.from({ length: count }, (_, index) =>
    characters
      .slice(
        Math.floor((index * characters.length) / count),
        Math.floor(((index + 1) * characters.length) / count),
      )
      .join(""),
  );
}

/**
 * Groups of pieces of which a name holds one group whole although the word has one error: a wrong or missing
 * character, or two next to each other in the wrong order, lie in one piece; across two, all characters are there.
 */
export function soundPieces(term: string): string[][] {
  const characters = [...term];
  const pieces = cut(characters);
  return [
    ...pieces.map((_, wrong) => pieces.filter((__, index) => index !== wrong)),
    [...new Set(characters)],
  ];
}

/**
 * Least number of single changes (one wrong, missing, added character, or two neighbours swapped) that make the word
 * a part of the text. Parts may begin and end anywhere in the text.
 */
export function errorsIn(term: string, text: string): number {
  const word = [...term];
  const letters = [...text];
  let before: number[] = [];
  let row = letters.map(() => 0).concat(0);
  word.forEach((character, i) => {
    const next = [i + 1];
    letters.forEach((letter, j) => {
      const swapped = i > 0 && j > 0 && character === letters[j - 1] && word[i - 1] === letter;
      next.push(
        Math.min(
          at(next, j) + 1,
          at(row, j + 1) + 1,
          at(row, j) + (character === letter ? 0 : 1),
          swapped ? at(before, j - 1) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    });
    before = row;
    row = next;
  });
  return Math.min(...row);
}

const at = (row: readonly number[], index: number): number => row[index] ?? Number.POSITIVE_INFINITY;
