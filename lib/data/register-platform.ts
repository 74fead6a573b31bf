import { columnDate } from "../domain/calendar/dates";
import type { PublicCorrection } from "../domain/correction/correction";
import type { PlatformLevel } from "../domain/filing/vocabulary";
import type { OrganizationKind } from "../domain/organization/kinds";
import type { ConsortiumStatus } from "../domain/register/statuses";
import { prisma } from "./client";
import { termNames } from "./dictionaries";
import { listedAmong } from "./listed";
import { listPublicCorrections } from "./public-corrections";

/** What the public reads of one platform; days are YYYY-MM-DD. */
export type PlatformRecord = {
  id: string;
  name: string;
  level: PlatformLevel;
  category: string;
  /** The province that recognised it, for provincial and municipal ones. */
  region: string | null;
  approvedOn: string | null;
  validUntil: string | null;
  demonstration: boolean;
  host: { id: string; name: string; kind: OrganizationKind; region: string | null };
  /** Consortia that gather it or did, the present ones first. */
  consortia: { number: string; name: string; status: ConsortiumStatus; from: string; until: string | null }[];
  /** The latest first. */
  corrections: PublicCorrection[];
};

const dayOrNull = (date: Date | null): string | null => date && columnDate(date);

/** A listed platform; null for any other. */
export async function findPlatform(id: string): Promise<PlatformRecord | null> {
  const row = await prisma.platform.findUnique({
    where: { id },
    select: {
      id: true,
      name: true,
      level: true,
      category: true,
      regionCode: true,
      approvedOn: true,
      validUntil: true,
      demonstration: true,
      organization: { select: { id: true, name: true, kind: true, regionCode: true } },
      consortia: {
        select: {
          from: true,
          until: true,
          consortium: { select: { number: true, name: true, status: true } },
        },
        orderBy: [{ until: { sort: "desc", nulls: "first" } }, { from: "desc" }, { consortiumId: "asc" }],
      },
    },
  });
  if (!row || !(await listedAmong("platform", [id])).has(id)) return null;
  const { regionCode, organization, consortia, ...facts } = row;
  const regions = await termNames(
    "division",
    [regionCode, organization.regionCode].flatMap((code) => code ?? []),
  );
  const { regionCode: place, ...host } = organization;
  return {
    ...facts,
    region: regions.get(regionCode ?? "") ?? null,
    approvedOn: dayOrNull(row.approvedOn),
    validUntil: dayOrNull(row.validUntil),
    host: { ...host, region: regions.get(place ?? "") ?? null },
    consortia: consortia.map(({ consortium, from, until }) => ({
      ...consortium,
      from: columnDate(from),
      until: dayOrNull(until),
    })),
    corrections: await listPublicCorrections("platform", id),
  };
}
