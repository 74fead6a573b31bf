import { facetOf } from "../domain/register/entry";
import { gramsOf, isSpelled } from "../domain/register/grams";
import { type RegisterQuery, searchTerms } from "../domain/register/query";
import { Prisma } from "./client";
import { simplify } from "./search-text";

/** How well a row matches, best first: the keyset of a search begins with it. */
export const TIERS = ["exact", "begins", "name", "aliases", "lead", "members", "others"] as const;
export type Tier = (typeof TIERS)[number];

/** What a query asks of a row of RegisterEntry `e`. */
export type Asked = {
  /** First letter of the list. */
  letter: string;
  list: string;
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

/** The places of a row; the first two are parts of the name. */
const PLACES = TIERS.slice(2);

const anywhere = (term: string): Prisma.Sql =>
  Prisma.sql`(${Prisma.join(
    PLACES.map((tier) => matches(tier, term)),
    " OR ",
  )})`;

export const tierOf = (terms: readonly string[]): Prisma.Sql => {
  const [term] = terms;
  if (term === undefined) return Prisma.sql`0`;
  const cases = TIERS.slice(0, -1).map(
    (tier, index) => Prisma.sql`WHEN ${matches(tier, term)} THEN ${index}::int`,
  );
  return Prisma.sql`CASE ${Prisma.join(cases, " ")} ELSE ${TIERS.length - 1}::int END`;
};

const FIELD: Record<Tier, string> = {
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

/** A way through the index to some of the rows asked for, by the words and facets all of them have. */
export type Way = { words: string[]; facets: string[] };

/** The word that leads through the index: the longest, since it is the rarest. */
const leading = (terms: readonly string[]): string | undefined =>
  [...terms].sort((a, b) => weight(b) - weight(a))[0];
const weight = (term: string): number => (isSpelled(term) ? term.length / 2 : [...term].length);

export function waysTo(asked: Asked, tiers: readonly Tier[] = PLACES): Way[] {
  const [first] = asked.terms;
  // Within one tier the first word leads, since the tier is its own.
  const term = tiers === PLACES ? leading(asked.terms) : first;
  const { facets } = asked;
  if (term === undefined) return facets.length > 0 ? [{ words: [], facets }] : [];
  return tiers.flatMap((tier) => {
    const words = wordsFor(asked, tier, term);
    return words ? [{ words, facets }] : [];
  });
}

const WORDS = Prisma.sql`register_words(e."list", e."name", e."sounds", e."aliases", e."lead", e."members", e."others")`;

const along = ({ words, facets }: Way): Prisma.Sql =>
  Prisma.join(
    [
      ...(words.length > 0 ? [Prisma.sql`${WORDS} @> ${words}::text[]`] : []),
      ...(facets.length > 0 ? [Prisma.sql`e."facets" @> ${facets}::text[]`] : []),
    ],
    " AND ",
  );

/** Every word somewhere, read from the row. */
const everyTerm = (terms: readonly string[]): Prisma.Sql[] => terms.map(anywhere);

/** The rows asked for, found through the index. */
export function throughIndex(asked: Asked, ways: readonly Way[]): Prisma.Sql {
  if (asked.nothing || ways.length === 0) return Prisma.sql`false`;
  const arms = Prisma.join(
    ways.map((way) => Prisma.sql`(${along(way)})`),
    " OR ",
  );
  return Prisma.join(
    [Prisma.sql`e."list" = ${asked.list}`, Prisma.sql`(${arms})`, ...everyTerm(asked.terms)],
    " AND ",
  );
}

/** The rows asked for, as told by each row itself: for walking through the list in its own order. */
export function byReading(asked: Asked): Prisma.Sql {
  const conditions = [
    Prisma.sql`e."list" = ${asked.list}`,
    ...(asked.nothing ? [Prisma.sql`false`] : []),
    // Not as an index condition: the list's order is kept only by the index that holds it.
    ...(asked.facets.length > 0 ? [Prisma.sql`(e."facets" @> ${asked.facets}::text[]) IS TRUE`] : []),
    ...everyTerm(asked.terms),
  ];
  return Prisma.join(conditions, " AND ");
}

/** The rows whose best place for the first word is this one. */
export function onlyIn(asked: Asked, tier: Tier): Prisma.Sql {
  const [term] = asked.terms;
  if (term === undefined) return Prisma.sql`true`;
  const better = TIERS.slice(0, TIERS.indexOf(tier)).map(
    (other) => Prisma.sql`NOT (${matches(other, term)})`,
  );
  return Prisma.join([matches(tier, term), ...better], " AND ");
}
