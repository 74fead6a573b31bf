import { gramsOf, isSpelled } from "../domain/register/grams";
import { errorsIn, SHORTEST_NEAR, soundPieces } from "../domain/register/nearness";
import type { RegisterQuery } from "../domain/register/query";
import { Prisma, prisma } from "./client";
import { type Asked, askedOf, FIELD, hasAll, indexedUnder } from "./register-condition";
import { type Estimate, estimateFor } from "./register-estimate";

/** The page is filled up to so many lines with near names. */
const NEAR = 10;
/** A group of pieces that more names have tells nothing. */
const MOST_A_WAY = 400;
/** Nor does one in which the rarest word has so many. */
const MOST_A_WORD = 20_000;

type Candidate = { id: string; name: string; aliases: string; place: number };

/** Records whose present, former or short name differs from the query by one error, nearest first; none for others to see again. */
export async function listNear(query: RegisterQuery, found: readonly string[]): Promise<string[]> {
  const asked = askedOf(query);
  const term = asked.terms.join("");
  if (found.length >= NEAR || [...term].length < SHORTEST_NEAR || isSpelled(term)) return [];
  const scans = candidatesOf(asked, term, await estimateFor(asked));
  if (scans === null) return [];
  const candidates = await prisma.$queryRaw<Candidate[]>`SELECT DISTINCT ON ("id") * FROM (${scans}) c`;
  return candidates
    .filter(({ id }) => !found.includes(id))
    .map((candidate) => ({ ...candidate, ...nearness(term, candidate) }))
    .filter(({ errors }) => errors <= 1)
    .sort((a, b) => a.errors - b.errors || a.apart - b.apart || b.place - a.place || a.id.localeCompare(b.id))
    .slice(0, NEAR - found.length)
    .map(({ id }) => id);
}

/** Some pieces of the word are whole in every name looked for: those groups in which all are rare enough are read in full. */
function candidatesOf(asked: Asked, term: string, estimate: Estimate): Prisma.Sql | null {
  const facets = asked.facets.filter(estimate.isRare);
  const scans = soundPieces(term).flatMap((pieces) =>
    (["name", "aliases"] as const).flatMap((tier) => {
      const all = pieces.flatMap(gramsOf).map((gram) => `${asked.letter}${FIELD[tier]}${gram}`);
      const words = estimate.rarest(all);
      const most = estimate.most({ words, any: false, facets, tier, term: null });
      if (most > MOST_A_WORD) return [];
      return Prisma.sql`(SELECT e."id", e."name", e."aliases", e."place" FROM "RegisterEntry" e
        WHERE ${indexedUnder(words, facets)} AND ${hasAll(asked)} LIMIT ${MOST_A_WAY})`;
    }),
  );
  return scans.length > 0 ? Prisma.join(scans, " UNION ALL ") : null;
}

/** Errors in the best of a record's names, and by how many characters that name is longer or shorter. */
function nearness(term: string, { name, aliases }: Candidate): { errors: number; apart: number } {
  const names = [name, ...aliases.split("|")].filter(Boolean);
  return names
    .map((each) => ({ errors: errorsIn(term, each), apart: Math.abs([...each].length - [...term].length) }))
    .reduce((best, one) =>
      one.errors < best.errors || (one.errors === best.errors && one.apart < best.apart) ? one : best,
    );
}
