import { prisma } from "@/lib/data/client";
import { type Measure, measureSchema } from "@/lib/domain/measure/schema";
import { nm } from "@/prisma/measures/nm";

/**
 * Inner Mongolia's open filing with a public notice before the decision. In force with the first measure unless
 * `effectiveFrom` says otherwise; answers the version's id, for cases that are to be pinned to it.
 */
export async function installNoticedMeasure(
  change: Partial<Measure> = {},
  effectiveFrom = new Date(`${nm.effectiveFrom}T00:00:00Z`),
): Promise<string> {
  const { openFiling } = nm.tracks;
  if (!openFiling) throw new Error("the measure has no open filing");
  const publicNotice = { ...openFiling.steps.publicNotice, value: "before" as const };
  const track = { ...openFiling, steps: { ...openFiling.steps, publicNotice } };
  const version = 1 + (await prisma.measureVersion.count({ where: { province: "nm" } }));
  const document = measureSchema.parse({
    ...nm,
    ...change,
    version,
    tracks: { ...nm.tracks, openFiling: track },
  });
  const row = await prisma.measureVersion.create({
    data: { province: "nm", version, effectiveFrom, document },
    select: { id: true },
  });
  return row.id;
}
