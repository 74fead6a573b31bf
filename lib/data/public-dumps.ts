import { DUMP_FORMATS, type Dump, RESOURCES } from "../domain/open-data/resources";
import { prisma } from "./client";

/** A dump as it is kept; its address is added where it is answered. */
export type OpenDump = Omit<Dump, "url">;

const COLUMNS = {
  name: true,
  resource: true,
  format: true,
  rows: true,
  size: true,
  sha256: true,
  madeAt: true,
} as const;

type DumpRow = {
  name: string;
  resource: string;
  format: string;
  rows: number;
  size: bigint;
  sha256: string;
  madeAt: Date;
};

function dumpOf({ resource, format, size, madeAt, ...row }: DumpRow): OpenDump[] {
  const known = RESOURCES.find((one) => one === resource);
  const form = DUMP_FORMATS.find((one) => one === format);
  return known && form
    ? [{ ...row, resource: known, format: form, size: Number(size), madeAt: madeAt.toISOString() }]
    : [];
}

/** The newest dump of each resource and format; public. */
export async function listLatestDumps(): Promise<OpenDump[]> {
  const rows = await prisma.publicDump.findMany({
    distinct: ["resource", "format"],
    orderBy: [{ resource: "asc" }, { format: "asc" }, { madeAt: "desc" }],
    select: COLUMNS,
  });
  return rows.flatMap(dumpOf);
}

/** A dump by its name; null where none has it. */
export async function findDump(name: string): Promise<OpenDump | null> {
  const row = await prisma.publicDump.findUnique({ where: { name }, select: COLUMNS });
  return (row && dumpOf(row)[0]) ?? null;
}

/** Keeps a dump under its name; written twice in a day, the first stays. */
export async function keepDump({ size, madeAt, ...dump }: OpenDump): Promise<void> {
  await prisma.publicDump.createMany({
    data: [{ ...dump, size: BigInt(size), madeAt: new Date(madeAt) }],
    skipDuplicates: true,
  });
}

/** Dumps made before an instant beside the newest of each resource and format, with the digests that nothing else names. */
export async function listOldDumps(before: Date): Promise<{ names: string[]; digests: string[] }> {
  const newest = (await listLatestDumps()).map(({ name }) => name);
  const old = { madeAt: { lt: before }, name: { notIn: newest } };
  const rows = await prisma.publicDump.findMany({ where: old, select: { name: true, sha256: true } });
  const among = { sha256: { in: rows.map(({ sha256 }) => sha256) } };
  const named = await Promise.all([
    prisma.publicDump.findMany({ where: { ...among, NOT: old }, select: { sha256: true } }),
    prisma.storedFile.findMany({ where: among, select: { sha256: true } }),
  ]);
  const used = new Set(named.flat().map(({ sha256 }) => sha256));
  return {
    names: rows.map(({ name }) => name),
    digests: [...new Set(among.sha256.in)].filter((digest) => !used.has(digest)),
  };
}

/** Takes dumps out of the list. */
export async function removeDumps(names: readonly string[]): Promise<void> {
  await prisma.publicDump.deleteMany({ where: { name: { in: [...names] } } });
}
