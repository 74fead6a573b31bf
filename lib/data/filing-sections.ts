import type { SectionId, SectionValues } from "../domain/filing/sections";
import type { Prisma, Tx } from "./client";

export type StoredSection = { values: SectionValues; version: number };

/** A section of a case the caller has already found through its scope; null before it was first saved. */
export async function findSection(
  tx: Tx,
  filingId: string,
  section: SectionId,
): Promise<StoredSection | null> {
  const row = await tx.filingSection.findUnique({
    where: { filingId_section: { filingId, section } },
    select: { values: true, version: true },
  });
  return row && { values: row.values as SectionValues, version: row.version };
}

type SectionWrite = {
  filingId: string;
  section: SectionId;
  /** The version the sender saw; 0 before the first save. */
  version: number;
  values: SectionValues;
  userId: string;
  at: Date;
};

/** Compare-and-set: false when another save came first. */
export async function writeSection(tx: Tx, write: SectionWrite): Promise<boolean> {
  const { filingId, section, version } = write;
  const content = {
    values: write.values as Prisma.InputJsonObject,
    updatedById: write.userId,
    updatedAt: write.at,
  };
  if (version === 0) {
    const row = { filingId, section, version: 1, ...content };
    return (await tx.filingSection.createMany({ data: [row], skipDuplicates: true })).count === 1;
  }
  const { count } = await tx.filingSection.updateMany({
    where: { filingId, section, version },
    data: { ...content, version: version + 1 },
  });
  return count === 1;
}

/** The consortium's name stands on the case too: lists and what members confirm read it there. */
export async function renameFiling(tx: Tx, filingId: string, name: string): Promise<void> {
  await tx.filing.update({ where: { id: filingId }, data: { name } });
}
