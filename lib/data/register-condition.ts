import { facetOf, type List } from "../domain/register/entry";
import { gramsOf, isSpelled } from "../domain/register/grams";
import { type RegisterQuery, searchTerms } from "../domain/register/query";
import { Prisma } from "./client";
import { simplify } from "./search-text";

/** How well a row matches, best first: the keyset of a search begins with it. */
export const TIERS = ["exact", "begins", "name", "aliases", "lead", "members", "others"] as const;
export type Tier = (typeof TIERS)[number];

/** The places in a row of each list that hold words; the first two tiers are parts of the name. */
const PLACES: Record<List, readonly Tier[]> = {
  consortium: ["name", "aliases", "lead", "members", "others"],
  institution: ["name", "aliases", "others"],
  platform: ["name", "lead"],
};

/** What a query asks of a row of RegisterEntry `e`. */
export type Asked = {
  /** First letter of the list. */
  letter: string;
  list: List;
  terms: string[];
  facets: string[];
  /** Signs alone are no word: they find nothing. */
  nothing: boolean;
};

export function askedOf(query: RegisterQuery): Asked {
  const terms = searchTerms(simplify(query.q));
  return {
    list: query.list,
    letter: query.list.charAt(0),
    terms,
    facets: Object.entries(query.filters).map(([filter, value]) =>
      facetOf(query.list, filter as keyof typeof query.filters, value),
    ),
    nothing: query.q !== "" && terms.length === 0,
  };
}

const likeText = (text: string): string => text.replaceAll(/[\\%_]/g, String.raw`\$&`);
const holds = (column: string, term: string): Prisma.Sql =>
  Prisma.sql`e.${Prisma.raw(`"${column}"`)} LIKE ${`%${likeText(term)}%`}`;

function beginsWith(term: string): Prisma.Sql {
  const name = Prisma.sql`e."name" LIKE ${`${likeText(term)}%`}`;
  return isSpelled(term) ? Prisma.sql`(${name} OR ${holds("sounds", `|${term}`)})` : name;
}

/** A reading of one or two letters stands in nearly every name: it counts only where a name begins with it. */
const isShort = (term: string): boolean => isSpelled(term) && term.length < 3;

/** Whether a word stands in this place of the row. */
export function matches(tier: Tier, term: string): Prisma.Sql {
  switch (tier) {
    case "exact":
      return Prisma.sql`e."name" = ${term}`;
    case "begins":
      return beginsWith(term);
    case "name":
      if (isShort(term)) return beginsWith(term);
      return isSpelled(term)
        ? Prisma.sql`(${holds("name", term)} OR ${holds("sounds", term)})`
        : holds("name", term);
    case "aliases":
    case "lead":
    case "members":
    case "others":
      return isShort(term) ? Prisma.sql`false` : holds(tier, term);
  }
}

const anywhere = ({ list }: Asked, term: string): Prisma.Sql =>
  Prisma.sql`(${Prisma.join(
    PLACES[list].map((tier) => matches(tier, term)),
    " OR ",
  )})`;

/** The tiers a row of the list can have. */
export const tiersOf = ({ list }: Asked): Tier[] => ["exact", "begins", ...PLACES[list]];

export const tierOf = (asked: Asked): Prisma.Sql => {
  const [term] = asked.terms;
  if (term === undefined) return Prisma.sql`0`;
  const cases = tiersOf(asked).map(
    (tier) => Prisma.sql`WHEN ${matches(tier, term)} THEN ${Prisma.raw(String(TIERS.indexOf(tier)))}`,
  );
  return Prisma.sql`CASE ${Prisma.join(cases, " ")} ELSE ${Prisma.raw(String(TIERS.length))} END`;
};

/** The letter behind which a place's words are indexed. */
export const FIELD: Record<Tier, string> = {
  exact: "n",
  begins: "b",
  name: "n",
  aliases: "a",
  lead: "l",
  members: "m",
  others: "o",
};

/** The indexed words a row has when this word stands in this place; null where the place cannot hold it. */
export function wordsFor({ letter }: Asked, tier: Tier, term: string): string[] | null {
  if (isShort(term)) return FIELD[tier] === "n" || tier === "begins" ? [`${letter}b${term}`] : null;
  const grams = gramsOf(term).map((gram) => `${letter}${FIELD[tier === "begins" ? "name" : tier]}${gram}`);
  return tier === "begins" ? [`${letter}b${[...term].slice(0, 2).join("")}`, ...grams] : grams;
}

/** A way through the index to rows that have a word in one place. */
export type Way = { words: string[]; facets: string[]; tier: Tier; term: string | null };

/** The ways to every row that has this word, or where none is asked for, all facets. */
export function waysBy(
  asked: Asked,
  term: string | undefined,
  tiers: readonly Tier[] = PLACES[asked.list],
): Way[] {
  const { facets } = asked;
  if (term === undefined) return facets.length > 0 ? [{ words: [], facets, tier: "name", term: null }] : [];
  return tiers.flatMap((tier) => {
    const words = wordsFor(asked, tier, term);
    return words ? [{ words, facets, tier, term }] : [];
  });
}

const WORDS = Prisma.sql`register_words(e."list", e."name", e."sounds", e."aliases", e."lead", e."members", e."others")`;

const hasFacets = ({ facets }: Asked): Prisma.Sql => Prisma.sql`(e."facets" @> ${facets}::text[]) IS TRUE`;

/** How much of the index is read: at most so many rows on each way, and only such as these. */
type Scan = { most: number; only?: Prisma.Sql };

/** Rows on one way that have every word somewhere. */
function along(asked: Asked, way: Way, index: number, { most, only }: Scan): Prisma.Sql {
  const { words, facets, tier, term } = way;
  const conditions = [
    ...(words.length > 0 ? [Prisma.sql`${WORDS} @> ${words}::text[]`] : []),
    ...(facets.length > 0 ? [Prisma.sql`e."facets" @> ${facets}::text[]`] : []),
    // Facets that most rows have are read from the row: in the index they would be read through.
    ...(facets.length < asked.facets.length ? [hasFacets(asked)] : []),
    ...(term === null ? [] : [matches(tier, term)]),
    ...asked.terms.flatMap((other) => (other === term ? [] : [anywhere(asked, other)])),
    ...(only ? [only] : []),
  ];
  return Prisma.sql`(SELECT ${Prisma.raw(String(index))} AS way, e.ctid AS row FROM "RegisterEntry" e
    WHERE ${Prisma.join(conditions, " AND ")} LIMIT ${most})`;
}

/**
 * Which rows are asked for, found through the index, each with the number of its way: all of them, where no way gives
 * `most`. Each way is a scan of its own, since one condition over all of them would be read from the rows.
 */
export function scansOf(asked: Asked, ways: readonly Way[], scan: Scan): Prisma.Sql {
  if (asked.nothing || ways.length === 0) return Prisma.sql`SELECT 0 AS way, NULL::tid AS row WHERE false`;
  const scans = ways.map((way, index) => along(asked, way, index, scan));
  return Prisma.join(scans, " UNION ALL ");
}

/** The rows asked for, as told by each row itself: for walking through the list in its own order. */
export function byReading(asked: Asked): Prisma.Sql {
  const conditions = [
    Prisma.sql`e."list" = ${asked.list}`,
    ...(asked.nothing ? [Prisma.sql`false`] : []),
    // Not as an index condition: the list's order is kept only by the index that holds it.
    ...(asked.facets.length > 0 ? [hasFacets(asked)] : []),
    ...asked.terms.map((term) => anywhere(asked, term)),
  ];
  return Prisma.join(conditions, " AND ");
}

/** The rows whose best place for the first word is this one. */
export function onlyIn(asked: Asked, tier: Tier): Prisma.Sql {
  const [term] = asked.terms;
  if (term === undefined) return Prisma.sql`true`;
  const tiers = tiersOf(asked);
  const better = tiers
    .slice(0, tiers.indexOf(tier))
    .map((other) => Prisma.sql`NOT (${matches(other, term)})`);
  return Prisma.join([matches(tier, term), ...better], " AND ");
}
