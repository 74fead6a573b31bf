import { columnDate } from "../domain/calendar/dates";
import { OPEN_CONTEST_STATES } from "../domain/contest/contest";
import type { MembershipTier, PlatformLevel } from "../domain/filing/vocabulary";
import type { OrganizationKind } from "../domain/organization/kinds";
import type { ConsortiumStatus } from "../domain/register/statuses";
import { type Prisma, prisma } from "./client";
import { listPublicEvents, type PublicConsortiumEvent } from "./consortium-events";
import { termNames, termNamesOn } from "./dictionaries";

type Term = { code: string; name: string };

type RecordUnit = {
  /** Of its own public page. */
  unitId: string;
  name: string;
  kind: OrganizationKind;
  role: "lead" | "member";
  tier: MembershipTier;
  region: string | null;
  joinedOn: string;
  leftOn: string | null;
  leftReason: string | null;
  /** The unit says that it did not agree, and this is being examined. */
  contested: boolean;
};

type RecordPlatform = {
  /** Of its own and of its host's public page. */
  platformId: string;
  hostId: string;
  name: string;
  level: PlatformLevel;
  category: string;
  host: string;
  approvedOn: string | null;
  validUntil: string | null;
};

type RecordNotice = {
  noticeId: string;
  number: string;
  title: string;
  from: string;
  until: string;
  running: boolean;
};

/** What the public reads of one consortium; days are YYYY-MM-DD. No personal data stands here. */
export type ConsortiumRecord = {
  number: string;
  name: string;
  shortName: string | null;
  province: string;
  track: string;
  status: ConsortiumStatus;
  lead: { name: string; region: string | null };
  formationDate: string | null;
  filedOn: string;
  validUntil: string | null;
  objectives: string;
  chains: Term[];
  clusters: Term[];
  regions: Term[];
  /** Unit count as the source prints it, where it differs from the listed members. */
  publishedUnitText: string | null;
  source: string | null;
  demonstration: boolean;
  statuses: { status: ConsortiumStatus; from: string; until: string | null; reason: string | null }[];
  /** The lead first, then members by kind and name; who has left stands at the end. */
  units: RecordUnit[];
  tasks: { kind: string; goal: string }[];
  platforms: RecordPlatform[];
  /** Its public notices, the latest first. */
  notices: RecordNotice[];
  certified: boolean;
  /** Corrections, contests and other events of the record, the latest first; no person stands in them. */
  events: PublicConsortiumEvent[];
};

const columns = {
  id: true,
  number: true,
  name: true,
  shortName: true,
  province: true,
  track: true,
  status: true,
  leadOrganization: { select: { name: true, regionCode: true } },
  chainCodes: true,
  clusterCodes: true,
  regionCodes: true,
  formationDate: true,
  filedOn: true,
  validUntil: true,
  objectives: true,
  publishedUnitText: true,
  source: true,
  demonstration: true,
  statuses: {
    select: { status: true, from: true, until: true, reason: true },
    orderBy: [{ from: "desc" }, { id: "desc" }],
  },
  memberships: {
    select: {
      role: true,
      tier: true,
      joinedOn: true,
      leftOn: true,
      leftReason: true,
      contests: { where: { state: { in: [...OPEN_CONTEST_STATES] } }, select: { id: true } },
      organization: { select: { id: true, name: true, kind: true, regionCode: true } },
    },
    orderBy: [{ role: "asc" }, { tier: "asc" }, { joinedOn: "asc" }, { id: "asc" }],
  },
  tasks: { select: { kind: true, goal: true }, orderBy: { position: "asc" } },
  platforms: {
    where: { until: null },
    select: {
      platform: {
        select: {
          id: true,
          name: true,
          level: true,
          category: true,
          approvedOn: true,
          validUntil: true,
          organization: { select: { id: true, name: true } },
        },
      },
    },
  },
  filing: {
    select: {
      publicNotices: {
        select: { id: true, number: true, title: true, from: true, until: true, endedAt: true },
        orderBy: [{ from: "desc" }, { id: "desc" }],
      },
    },
  },
  _count: { select: { certificates: true } },
} as const satisfies Prisma.ConsortiumSelect;

type Row = Prisma.ConsortiumGetPayload<{ select: typeof columns }>;
const dayOrNull = (date: Date | null): string | null => date && columnDate(date);

/** The public record under a filing number, tombstones included; null where no such number was ever given. */
export async function findConsortium(number: string): Promise<ConsortiumRecord | null> {
  const row = await prisma.consortium.findUnique({ where: { number }, select: columns });
  if (!row) return null;
  const names = await namesOf(row);
  const terms = (codes: readonly string[]): Term[] =>
    codes.map((code) => ({ code, name: names.get(code) ?? code }));
  const {
    id,
    leadOrganization,
    chainCodes,
    clusterCodes,
    regionCodes,
    memberships,
    filing,
    _count,
    ...facts
  } = row;
  return {
    ...facts,
    lead: { name: leadOrganization.name, region: names.get(leadOrganization.regionCode ?? "") ?? null },
    formationDate: dayOrNull(row.formationDate),
    filedOn: columnDate(row.filedOn),
    validUntil: dayOrNull(row.validUntil),
    chains: terms(chainCodes),
    clusters: terms(clusterCodes),
    regions: terms(regionCodes),
    statuses: row.statuses.map((period) => ({
      ...period,
      from: columnDate(period.from),
      until: dayOrNull(period.until),
    })),
    units: unitsOf(memberships, names),
    platforms: row.platforms.map(({ platform: { id, organization, ...platform } }) => ({
      ...platform,
      platformId: id,
      host: organization.name,
      hostId: organization.id,
      approvedOn: dayOrNull(platform.approvedOn),
      validUntil: dayOrNull(platform.validUntil),
    })),
    notices: noticesOf(filing),
    certified: _count.certificates > 0,
    events: await listPublicEvents(id),
  };
}

const unitsOf = (memberships: Row["memberships"], names: ReadonlyMap<string, string>): RecordUnit[] =>
  memberships.map(({ organization, joinedOn, leftOn, leftReason, contests, role, tier }) => ({
    unitId: organization.id,
    name: organization.name,
    kind: organization.kind,
    role,
    tier,
    region: names.get(organization.regionCode ?? "") ?? null,
    joinedOn: columnDate(joinedOn),
    leftOn: dayOrNull(leftOn),
    leftReason,
    contested: contests.length > 0,
  }));

const noticesOf = (filing: Row["filing"]): RecordNotice[] =>
  (filing?.publicNotices ?? []).map(({ id, number, title, from, until, endedAt }) => ({
    noticeId: id,
    number,
    title,
    from: columnDate(from),
    until: columnDate(until),
    running: endedAt === null,
  }));

async function namesOf(row: Row): Promise<Map<string, string>> {
  const regions = [
    row.leadOrganization.regionCode,
    ...row.regionCodes,
    ...row.memberships.map(({ organization }) => organization.regionCode),
  ].flatMap((code) => code ?? []);
  const found = await Promise.all([
    namesThen("chain", row.chainCodes, row.filedOn),
    namesThen("cluster", row.clusterCodes, row.filedOn),
    termNames("division", regions),
  ]);
  return new Map(found.flatMap((names) => [...names]));
}

/** As the dictionary called them when the consortium was filed. */
async function namesThen(kind: "chain" | "cluster", codes: readonly string[], on: Date) {
  const nameOf = await termNamesOn(kind, codes);
  return codes.map((code) => [code, nameOf(code, columnDate(on))] as const);
}
