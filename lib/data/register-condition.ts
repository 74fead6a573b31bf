import { type Filter, facetOf, type List } from "../domain/register/entry";
import { gramsOf, isSpelled } from "../domain/register/grams";
import { LIST_RULES, type RegisterQuery, searchTerms } from "../domain/register/query";
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
  /** The filters chosen and, in the same order, the facets they ask for. */
  filters: Filter[];
  facets: string[];
  /** Signs alone are no word: they find nothing. */
  nothing: boolean;
};

export function askedOf(query: RegisterQuery): Asked {
  const terms = searchTerms(simplify(query.q));
  const filters = LIST_RULES[query.list].filters.filter((filter) => query.filters[filter] !== undefined);
  return {
    list: query.list,
    letter: query.list.charAt(0),
    terms,
    filters,
    facets: filters.map((filter) => facetOf(query.list, filter, query.filters[filter] ?? "")),
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

/** The best tier of a row that has the first word somewhere: whatever is not in the last place is in the last but one. */
const tierOf = (asked: Asked): Prisma.Sql => {
  const [term] = asked.terms;
  if (term === undefined) return Prisma.sql`0`;
  const number = (tier: Tier) => Prisma.raw(String(TIERS.indexOf(tier)));
  const tiers = tiersOf(asked);
  const cases = tiers
    .slice(0, -2)
    .map((tier) => Prisma.sql`WHEN ${matches(tier, term)} THEN ${number(tier)}`);
  const [later = "name", last = "name"] = tiers.slice(-2);
  return Prisma.sql`CASE ${Prisma.join(cases, " ")} WHEN NOT (${matches(last, term)}) THEN ${number(later)}
    WHEN ${matches(later, term)} THEN ${number(later)} ELSE ${number(last)} END`;
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
  return tier === "begins" ? [`${letter}b${beginning(term)}`, ...grams] : grams;
}

/** Beginnings of one, two and four letters are indexed. */
function beginning(term: string): string {
  const letters = [...term];
  return letters.slice(0, letters.length < 4 ? 2 : 4).join("");
}

/** A way through the index to rows that have a word in one place or, without a tier, in any. */
export type Way = {
  words: string[];
  /** One of the words is enough. */
  any: boolean;
  facets: string[];
  tier: Tier | null;
  term: string | null;
};

/** The ways to every row that has this word, or where none is asked for, these facets. */
export function waysBy(
  asked: Asked,
  term: string | undefined,
  facets: string[],
  tiers: readonly Tier[] = PLACES[asked.list],
): Way[] {
  const way = { words: [], any: false, facets, tier: null, term: null };
  if (term === undefined) return facets.length > 0 ? [way] : [];
  const ways = tiers.flatMap((tier) => {
    const words = wordsFor(asked, tier, term);
    return words ? [{ ...way, words, tier, term }] : [];
  });
  // A word that is indexed whole is found in all places at once.
  return ways.length > 1 && ways.every(({ words }) => words.length === 1)
    ? [{ ...way, words: ways.flatMap(({ words }) => words), any: true, term }]
    : ways;
}

const WORDS = Prisma.sql`register_words(e."list", e."name", e."sounds", e."aliases", e."lead", e."members", e."others")`;

/**
 * Rows that the index has under these words and facets. As results of a query of their own they are not known to the
 * planner, which would otherwise read long statistics of all words for each of them.
 */
export const indexedUnder = (words: readonly string[], facets: readonly string[], any = false): Prisma.Sql =>
  Prisma.join(
    [
      ...(words.length > 0
        ? [Prisma.sql`${WORDS} ${Prisma.raw(any ? "&&" : "@>")} (SELECT ${words}::text[])`]
        : []),
      ...(facets.length > 0 ? [Prisma.sql`e."facets" @> (SELECT ${facets}::text[])`] : []),
    ],
    " AND ",
  );

/** As told by the row, not as an index condition. */
const hasFacets = (facets: readonly string[]): Prisma.Sql =>
  Prisma.sql`(e."facets" @> ${facets}::text[]) IS TRUE`;

/** 0 for a row with every facet asked for, n for one that lacks the n-th alone, -1 for one that lacks more. */
export function lackingOf({ facets }: Asked): Prisma.Sql {
  const cases = facets.map((_, index) => {
    const others = facets.toSpliced(index, 1);
    return Prisma.sql`WHEN ${others.length > 0 ? hasFacets(others) : Prisma.sql`true`} THEN ${Prisma.raw(String(index + 1))}`;
  });
  return facets.length === 0
    ? Prisma.sql`0`
    : Prisma.sql`CASE WHEN ${hasFacets(facets)} THEN 0 ${Prisma.join(cases, " ")} ELSE -1 END`;
}

/** How the index is read: at most so many rows on each way, only such as these; `wide` also rows without the facets. */
export type Scan = { most: number; wide: boolean; ranked: boolean; only?: Prisma.Sql };

/** Rows on one way that have every word somewhere and are on none of the ways before it. */
function along(asked: Asked, way: Way, index: number, { most, wide, ranked, only }: Scan): Prisma.Sql {
  const { words, any, facets, tier, term } = way;
  const places = PLACES[asked.list];
  const before = tier === null ? [] : places.slice(0, Math.max(0, places.indexOf(tier)));
  const conditions = [
    indexedUnder(words, facets, any),
    // Facets that most rows have are read from the row: in the index they would be read through.
    ...(wide || facets.length === asked.facets.length ? [] : [hasFacets(asked.facets)]),
    ...(tier === null || term === null ? [] : [matches(tier, term)]),
    ...before.map((place) => Prisma.sql`NOT ${matches(place, term ?? "")}`),
    ...asked.terms.flatMap((other) => (other === term ? [] : [anywhere(asked, other)])),
    ...(only ? [only] : []),
  ];
  return Prisma.sql`(SELECT ${Prisma.raw(String(index))} AS way, e."id", e."place", e."facets",
      ${ranked ? tierOn(asked, way) : Prisma.sql`0`} AS "tier", ${wide ? lackingOf(asked) : Prisma.sql`0`} AS "lacking"
    FROM "RegisterEntry" e WHERE ${Prisma.join(conditions, " AND ")} LIMIT ${most})`;
}

/** The tier of a row found on a way: known by the way itself, but for the beginnings of names. */
function tierOn(asked: Asked, { tier, term }: Way): Prisma.Sql {
  if (tier === null || term === null || term !== asked.terms[0]) return tierOf(asked);
  const index = Prisma.raw(String(TIERS.indexOf(tier)));
  return tier === "name"
    ? Prisma.sql`CASE WHEN ${matches("exact", term)} THEN 0 WHEN ${matches("begins", term)} THEN 1 ELSE ${index} END`
    : Prisma.sql`${index}`;
}

/**
 * Which rows are asked for, found through the index, each once with the number of its way: all of them, where no way
 * gives `most`. Each way is a scan of its own, since one condition over all of them would be read from the rows.
 */
export const scansOf = (asked: Asked, ways: readonly Way[], scan: Scan): Prisma.Sql =>
  Prisma.join(
    ways.map((way, index) => along(asked, way, index, scan)),
    " UNION ALL ",
  );

/** The rows that have every word, as told by each row itself; `known` is a word already asked for otherwise. */
export const hasWords = (asked: Asked, known?: string): Prisma.Sql =>
  asked.terms.length === 0
    ? Prisma.sql`true`
    : Prisma.join(
        asked.terms.map((term) => (term === known ? Prisma.sql`true` : anywhere(asked, term))),
        " AND ",
      );

/** The rows with every facet asked for, as told by each row itself: for walking through the list in its own order. */
export const hasAll = ({ facets }: Asked): Prisma.Sql =>
  facets.length === 0 ? Prisma.sql`true` : hasFacets(facets);

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
