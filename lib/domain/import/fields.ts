/** Lists of the department that administrators read in. */
export const IMPORT_KINDS = ["institutions", "platforms", "consortia"] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** Columns each list may have; the first ones are required. */
export const IMPORT_FIELDS = {
  institutions: ["name", "creditCode", "kind", "region", "formerNames"],
  platforms: [
    "name",
    "host",
    "level",
    "hostCode",
    "category",
    "region",
    "approvedOn",
    "validUntil",
    "documentNumber",
  ],
  consortia: [
    "number",
    "name",
    "lead",
    "filedOn",
    "leadCode",
    "shortName",
    "members",
    "unitText",
    "chain",
    "formationDate",
    "validUntil",
    "objectives",
  ],
} as const satisfies Record<ImportKind, readonly string[]>;
export type ImportField = (typeof IMPORT_FIELDS)[ImportKind][number];

const REQUIRED: Record<ImportKind, readonly ImportField[]> = {
  institutions: ["name"],
  platforms: ["name", "host", "level"],
  consortia: ["number", "name", "lead", "filedOn"],
};
export const isRequiredField = (kind: ImportKind, field: ImportField): boolean =>
  REQUIRED[kind].includes(field);

/** Number of the column of each field; a field without one is missing from the file. */
export type Mapping = Partial<Record<ImportField, number>>;

/** What stands for what the file does not say. */
export type ImportOptions = {
  /** Kind of institutions without one. */
  kind?: string;
  /** Track of consortia filed before. */
  track?: string;
  /** Where the list comes from; printed on the public record of each consortium. */
  source?: string;
};

const bare = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\s_*\p{P}]/gu, "");

/** Columns by the words of their headers: the same word first, then a header that contains it; no column twice. */
export function guessMapping(
  kind: ImportKind,
  header: readonly string[],
  words: Record<ImportField, readonly string[]>,
): Mapping {
  const mapping: Mapping = {};
  const taken = new Set<number>();
  const heads = header.map(bare);
  const rules = [
    (head: string, word: string) => head === word,
    (head: string, word: string) => head.includes(word) && word.length > 1,
  ];
  for (const matches of rules)
    for (const field of IMPORT_FIELDS[kind]) {
      if (mapping[field] !== undefined) continue;
      for (const word of words[field].map(bare)) {
        const column = heads.findIndex((head, index) => !taken.has(index) && matches(head, word));
        if (column < 0) continue;
        mapping[field] = column;
        taken.add(column);
        break;
      }
    }
  return mapping;
}

export type Cells = Partial<Record<ImportField, string>>;

/** A row's texts by field; columns that are not there are empty. */
export const readCells = (kind: ImportKind, mapping: Mapping, cells: readonly string[]): Cells =>
  Object.fromEntries(
    IMPORT_FIELDS[kind].map((field) => [field, cells[mapping[field] ?? -1]?.normalize("NFC").trim() ?? ""]),
  );

/** Required fields that no column fills. */
export const missingFields = (kind: ImportKind, mapping: Mapping): ImportField[] =>
  IMPORT_FIELDS[kind].filter((field) => isRequiredField(kind, field) && mapping[field] === undefined);
