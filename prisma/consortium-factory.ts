import { randomUUID } from "node:crypto";
import { type Db, prisma } from "@/lib/data/client";
import type { ConsortiumStatus } from "@/lib/data/generated/enums";
import { renewConsortia } from "@/lib/data/register-entries";
import { normalizeName } from "@/lib/domain/filing/names";
import type { EndReason } from "@/lib/domain/register/end-reasons";
import { type MadeOrganization, makeOrganization } from "./factories";
import { makeUnits } from "./filing-factory";
import { type DemonstrationProvince, HOME_REGION } from "./sample/units";

type ConsortiumOverrides = {
  province?: DemonstrationProvince;
  name?: string;
  number?: string;
  lead?: MadeOrganization;
  members?: readonly MadeOrganization[];
  memberCount?: number;
  status?: ConsortiumStatus;
  /** YYYY-MM-DD. */
  filedOn?: string;
  /** YYYY-MM-DD; since when it has its present status, the day of filing unless given. */
  statusFrom?: string;
  validUntil?: string | null;
  chainCodes?: string[];
  platforms?: { name: string; level: "national" | "ministerial" | "provincial"; regionCode?: string }[];
  demonstration?: boolean;
};

type MadeConsortium = {
  id: string;
  number: string;
  name: string;
  lead: MadeOrganization;
  members: MadeOrganization[];
};

let serial = 500_000;
const day = (date: string): Date => new Date(`${date}T00:00:00Z`);

/** A consortium on the register without a case behind it: lead, members, dated status and, if wanted, the lead's platforms. */
export async function makeConsortium(
  overrides: ConsortiumOverrides = {},
  db: Db = prisma,
): Promise<MadeConsortium> {
  serial += 1;
  const { province = "nm", status = "filed", filedOn = "2022-01-20" } = overrides;
  const lead = overrides.lead ?? (await makeOrganization(db, { province }));
  const members = [...(overrides.members ?? (await makeUnits(db, overrides.memberCount ?? 3, { province })))];
  const made = {
    id: randomUUID(),
    number: overrides.number ?? `DEMO-${serial}`,
    name: overrides.name ?? `演示第${serial}号创新联合体`,
  };
  await db.consortium.create({
    data: {
      ...made,
      normalizedName: normalizeName(made.name),
      province,
      track: "openFiling",
      status,
      leadOrganizationId: lead.id,
      liableOrganizationId: lead.id,
      chainCodes: overrides.chainCodes ?? [],
      regionCodes: [HOME_REGION[province]],
      filedOn: day(filedOn),
      validUntil: overrides.validUntil ? day(overrides.validUntil) : null,
      demonstration: overrides.demonstration ?? true,
      createdAt: day(filedOn),
      memberships: {
        create: [lead, ...members].map((unit) => ({
          organizationId: unit.id,
          role: unit === lead ? ("lead" as const) : ("member" as const),
          joinedOn: day(filedOn),
        })),
      },
    },
    select: { id: true },
  });
  await writeStatuses(db, made.id, status, filedOn, overrides.statusFrom ?? filedOn);
  await writePlatforms(db, made.id, lead, filedOn, overrides.platforms ?? []);
  await renewConsortia(db, [made.id]);
  return { ...made, lead, members };
}

const END_REASONS: Partial<Record<ConsortiumStatus, EndReason>> = {
  expired: "validityEnded",
  terminated: "ownRequest",
  revoked: "falseMaterials",
};

async function writeStatuses(
  db: Db,
  consortiumId: string,
  status: ConsortiumStatus,
  filedOn: string,
  from: string,
) {
  const first = from === filedOn ? status : ("filed" as const);
  const until = from === filedOn ? null : day(from);
  const endReason = END_REASONS[status] ?? null;
  await db.consortiumStatusPeriod.createMany({
    data: [
      {
        consortiumId,
        status: first,
        from: day(filedOn),
        until,
        endReason: first === status ? endReason : null,
      },
      ...(until ? [{ consortiumId, status, from: until, endReason }] : []),
    ],
  });
}

async function writePlatforms(
  db: Db,
  consortiumId: string,
  lead: MadeOrganization,
  filedOn: string,
  platforms: NonNullable<ConsortiumOverrides["platforms"]>,
) {
  const rows = platforms.map((platform) => ({
    ...platform,
    id: randomUUID(),
    organizationId: lead.id,
    category: "演示平台",
    demonstration: true,
  }));
  await db.platform.createMany({ data: rows });
  await db.consortiumPlatform.createMany({
    data: rows.map(({ id }) => ({ consortiumId, platformId: id, from: day(filedOn) })),
  });
}
