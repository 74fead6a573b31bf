import { columnDate } from "../domain/calendar/dates";
import type { PublicCorrection } from "../domain/correction/correction";
import { PLATFORM_LEVELS, type PlatformLevel } from "../domain/filing/vocabulary";
import type { OrganizationKind } from "../domain/organization/kinds";
import type { ConsortiumStatus } from "../domain/register/statuses";
import { type Prisma, prisma } from "./client";
import { termNames } from "./dictionaries";
import { listedAmong } from "./listed";
import { listPublicCorrections } from "./public-corrections";

type Stay = {
  number: string;
  name: string;
  status: ConsortiumStatus;
  role: "lead" | "member";
  joinedOn: string;
  leftOn: string | null;
};

type HostedPlatform = {
  id: string;
  name: string;
  level: PlatformLevel;
  category: string;
  approvedOn: string | null;
  validUntil: string | null;
};

/** What the public reads of one institution; days are YYYY-MM-DD. No personal data stands here. */
export type InstitutionRecord = {
  id: string;
  name: string;
  creditCode: string | null;
  kind: OrganizationKind;
  region: string | null;
  demonstration: boolean;
  /** Names it had or is also known by, with the days they changed where those are known. */
  names: { name: string; kind: string; from: string | null; until: string | null }[];
  /** The present ones first, then by the day of joining, the latest first. */
  consortia: Stay[];
  /** The highest level first. */
  platforms: HostedPlatform[];
  /** The latest first. */
  corrections: PublicCorrection[];
};

const columns = {
  id: true,
  name: true,
  creditCode: true,
  kind: true,
  regionCode: true,
  demonstration: true,
  names: {
    where: { kind: { not: "current" } },
    select: { name: true, kind: true, from: true, until: true },
    orderBy: [{ until: "desc" }, { name: "asc" }],
  },
  memberships: {
    select: {
      role: true,
      joinedOn: true,
      leftOn: true,
      consortium: { select: { number: true, name: true, status: true } },
    },
    orderBy: [{ joinedOn: "desc" }, { id: "desc" }],
  },
  platforms: {
    select: { id: true, name: true, level: true, category: true, approvedOn: true, validUntil: true },
    orderBy: [{ approvedOn: "asc" }, { name: "asc" }],
  },
} as const satisfies Prisma.OrganizationSelect;

const dayOrNull = (date: Date | null): string | null => date && columnDate(date);
const CODE = /^[0-9A-HJ-NPQRTUWXY]{18}$/;

/** A listed institution by its id or credit code; null where the public lists hold none. */
export async function findInstitution(key: string): Promise<InstitutionRecord | null> {
  const row = await prisma.organization.findUnique({
    where: CODE.test(key) ? { creditCode: key } : { id: key },
    select: columns,
  });
  if (!row || !(await listedAmong("institution", [row.id])).has(row.id)) return null;
  const { regionCode, memberships, names, platforms: hosted, ...facts } = row;
  const listed = await listedAmong(
    "platform",
    hosted.map(({ id }) => id),
  );
  const platforms = hosted.filter(({ id }) => listed.has(id));
  const stays = memberships.map(({ consortium, role, joinedOn, leftOn }) => ({
    ...consortium,
    role,
    joinedOn: columnDate(joinedOn),
    leftOn: dayOrNull(leftOn),
  }));
  return {
    ...facts,
    region: (await termNames("division", regionCode ? [regionCode] : [])).get(regionCode ?? "") ?? null,
    names: names.map((name) => ({ ...name, from: dayOrNull(name.from), until: dayOrNull(name.until) })),
    consortia: [
      ...stays.filter(({ leftOn }) => leftOn === null),
      ...stays.filter(({ leftOn }) => leftOn !== null),
    ],
    platforms: PLATFORM_LEVELS.flatMap((level) =>
      platforms.filter((platform) => platform.level === level),
    ).map((platform) => ({
      ...platform,
      approvedOn: dayOrNull(platform.approvedOn),
      validUntil: dayOrNull(platform.validUntil),
    })),
    corrections: await listPublicCorrections("organization", row.id),
  };
}
