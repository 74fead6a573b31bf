import type { Actor } from "../domain/actor";
import type { OrganizationKind } from "../domain/organization/kinds";
import { foldSearch, SHORTEST_QUERY } from "../domain/organization/search-text";
import { normalizeTypedCode } from "../domain/typed-code";
import { prisma } from "./client";

/** Public facts of a unit that anyone with an account may choose as a member. */
type DirectoryEntry = {
  id: string;
  name: string;
  creditCode: string | null;
  kind: OrganizationKind;
  regionCode: string | null;
  region: string | null;
};

const MOST = 50;
const CODE_PREFIX = /^[0-9A-HJ-NPQRTUWXY]{4,18}$/;

const likeText = (text: string): string => text.replaceAll(/[\\%_]/g, String.raw`\$&`);

/**
 * Units whose present or former name, its pinyin or its initials contain the query, or whose credit code
 * begins with it; names that begin with it come first. Fewer than two characters find nothing.
 */
export async function searchDirectory(actor: Actor, query: string, limit = 20): Promise<DirectoryEntry[]> {
  if (actor.kind !== "applicant" && actor.kind !== "staff") return [];
  const folded = foldSearch(query).slice(0, 100);
  if ([...folded].length < SHORTEST_QUERY) return [];
  const like = likeText(folded);
  const code = normalizeTypedCode(query);
  const prefix = CODE_PREFIX.test(code) ? `${code}%` : "";
  return prisma.$queryRaw<DirectoryEntry[]>`
    SELECT o."id", o."name", o."creditCode", o."kind"::text AS "kind", o."regionCode",
      (SELECT d."name" FROM "DictionaryEntry" d WHERE d."kind" = 'division' AND d."code" = o."regionCode"
       ORDER BY d."validFrom" DESC NULLS LAST LIMIT 1) AS "region"
    FROM "Organization" o
    WHERE (bigrams(o."searchText") @> bigrams(${folded}) AND o."searchText" LIKE ${`%${like}%`})
      OR (${prefix} <> '' AND o."creditCode" LIKE ${prefix})
    ORDER BY (o."searchText" LIKE ${`%|${like}%`}) DESC, char_length(o."name"), o."id"
    LIMIT ${Math.min(limit, MOST)}`;
}
