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
