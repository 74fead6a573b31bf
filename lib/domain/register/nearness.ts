/** A name is looked for with an error from this length on. */
export const SHORTEST_NEAR = 4;

/** The word cut into at most five pieces of about one length. */
function cut(characters: readonly string[]): string[] {
  const count = Math.min(5, characters.length);
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
 * character, or two next to each other in the wrong order, lie in one piece, and what is before and behind it is whole;
 * across two, the name holds the word with those two put right.
 */
export function soundPieces(term: string): string[][] {
  const pieces = cut([...term]);
  const parts = pieces.map((_, index) => [pieces.slice(0, index).join(""), pieces.slice(index).join("")]);
  const around = parts.map(([before = ""], index) => [before, parts[index + 1]?.[1] ?? ""]);
  const turned = parts.slice(1).map(([before = "", behind = ""]) => {
    const [left, right] = [[...before], [...behind]];
    return [[...left.slice(0, -1), ...right.slice(0, 1), ...left.slice(-1), ...right.slice(1)].join("")];
  });
  return [...around.map((sides) => sides.filter(Boolean)), ...turned];
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
