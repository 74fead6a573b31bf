import { columnDate } from "../domain/calendar/dates";
import type { Records } from "../domain/open-data/resources";
import { prisma } from "./client";
import { readOpenRows } from "./open-data-rows";

type InstitutionFacts = Omit<Records["institutions"], "url">;
type PlatformFacts = Omit<Records["platforms"], "url">;

const dayOrNull = (date: Date | null): string | null => date && columnDate(date);
const CONSORTIUM = { number: true, name: true, status: true } as const;
const isListed = async (list: "institution" | "platform", id: string): Promise<boolean> =>
  (await prisma.registerEntry.count({ where: { list, id } })) > 0;

/** A listed institution with its names, memberships and platforms of all times; null where none is listed. */
export async function findInstitutionFacts(id: string): Promise<InstitutionFacts | null> {
  if (!(await isListed("institution", id))) return null;
  const [[row], facts] = await Promise.all([
    readOpenRows("institutions", [id]),
    prisma.organization.findUnique({
      where: { id },
      select: {
        names: { select: { name: true, kind: true, from: true, until: true }, orderBy: { id: "asc" } },
        memberships: {
          select: {
            role: true,
            tier: true,
            joinedOn: true,
            leftOn: true,
            consortium: { select: CONSORTIUM },
          },
          orderBy: [{ joinedOn: "asc" }, { id: "asc" }],
        },
        platforms: {
          select: { id: true, name: true, level: true, category: true },
          where: { consortia: { some: {} } },
          orderBy: [{ level: "asc" }, { name: "asc" }],
        },
      },
    }),
  ]);
  if (!row || !facts) return null;
  const days = ({ from, until }: { from: Date | null; until: Date | null }) => ({
    from: dayOrNull(from),
    until: dayOrNull(until),
  });
  return {
    ...row,
    names: facts.names.map((name) => ({ ...name, ...days(name) })),
    memberships: facts.memberships.map(({ consortium, joinedOn, leftOn, ...membership }) => ({
      ...consortium,
      ...membership,
      joinedOn: columnDate(joinedOn),
      leftOn: dayOrNull(leftOn),
    })),
    platforms: facts.platforms,
  };
}

/** The unit that a merged one became; null for any other id. */
export async function findMergedInto(id: string): Promise<string | null> {
  const row = await prisma.organization.findUnique({ where: { id }, select: { mergedIntoId: true } });
  return row?.mergedIntoId ?? null;
}

/** A listed platform with the consortia that gather it; null where none is listed. */
export async function findPlatformFacts(id: string): Promise<PlatformFacts | null> {
  if (!(await isListed("platform", id))) return null;
  const [[row], gathered] = await Promise.all([
    readOpenRows("platforms", [id]),
    prisma.consortiumPlatform.findMany({
      where: { platformId: id },
      select: { from: true, until: true, consortium: { select: CONSORTIUM } },
      orderBy: [{ from: "asc" }, { consortiumId: "asc" }],
    }),
  ]);
  return row
    ? {
        ...row,
        gatheredBy: gathered.map(({ consortium, from, until }) => ({
          ...consortium,
          from: columnDate(from),
          until: dayOrNull(until),
        })),
      }
    : null;
}
