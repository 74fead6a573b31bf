/** A consortium's name as compared: width, case, spaces and punctuation do not make a new name. */
export const normalizeName = (name: string): string =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\s\p{P}\p{S}]/gu, "");

/** Letters and widths folded for searching; spaces kept single. */
export const foldText = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\s\u200b-\u200d\ufeff]+/g, " ")
    .trim();
