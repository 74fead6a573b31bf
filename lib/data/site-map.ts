import { prisma } from "./client";

/** Addresses in one site map; the protocol allows 50,000. */
export const ADDRESSES_EACH = 40_000;

export const MAPPED = ["consortia", "institutions", "platforms", "notices"] as const;
export type Mapped = (typeof MAPPED)[number];

type Slice = { skip: number; take: number };
type List = { count: () => Promise<number>; keys: (slice: Slice) => Promise<string[]> };

const listed = (list: "institution" | "platform"): List => ({
  count: async () => {
    const letter = list.charAt(0);
    const kept = await prisma.registerCount.findUnique({
      where: { within_facet: { within: letter, facet: letter } },
      select: { count: true },
    });
    return kept?.count ?? 0;
  },
  keys: async (slice) => {
    const rows = await prisma.registerEntry.findMany({
      where: { list },
      orderBy: { id: "asc" },
      select: { id: true },
      ...slice,
    });
    return rows.map(({ id }) => id);
  },
});

const LISTS: Record<Mapped, List> = {
  consortia: {
    count: () => prisma.consortium.count(),
    keys: async (slice) => {
      const rows = await prisma.consortium.findMany({
        orderBy: { number: "asc" },
        select: { number: true },
        ...slice,
      });
      return rows.map(({ number }) => number);
    },
  },
  institutions: listed("institution"),
  platforms: listed("platform"),
  notices: {
    count: () => prisma.publicNotice.count(),
    keys: async (slice) => {
      const rows = await prisma.publicNotice.findMany({
        orderBy: { id: "asc" },
        select: { id: true },
        ...slice,
      });
      return rows.map(({ id }) => id);
    },
  },
};

/** How many site maps each list of records fills. */
export async function countSiteMaps(): Promise<{ list: Mapped; maps: number }[]> {
  return Promise.all(
    MAPPED.map(async (list) => ({ list, maps: Math.ceil((await LISTS[list].count()) / ADDRESSES_EACH) })),
  );
}

/** Numbers or ids of one site map, counted from 1. */
export const listMapped = (list: Mapped, map: number): Promise<string[]> =>
  LISTS[list].keys({ skip: (map - 1) * ADDRESSES_EACH, take: ADDRESSES_EACH });
