import type { OrganizationKind } from "../domain/organization/kinds";
import type { Tx } from "./client";
import { renewConsortia } from "./register-entries";
import { searchTextOf } from "./search-text";

const day = (date: string): Date => new Date(`${date}T00:00:00Z`);

type RegisteredUnit = {
  creditCode: string | null;
  name: string;
  kind: OrganizationKind;
  regionCode: string | null;
};

/** The unit of the register with this code (or, without a code, this exact name), made when it is not there yet. */
export async function keepUnit(tx: Tx, unit: RegisteredUnit): Promise<string> {
  if (unit.creditCode) {
    await tx.organization.createMany({
      data: [{ ...unit, searchText: searchTextOf([unit.name]) }],
      skipDuplicates: true,
    });
    const row = await tx.organization.findUniqueOrThrow({
      where: { creditCode: unit.creditCode },
      select: { id: true },
    });
    return row.id;
  }
  const known = await tx.organization.findFirst({
    where: { name: unit.name, creditCode: null, withdrawnAt: null },
    select: { id: true },
  });
  if (known) return known.id;
  const made = await tx.organization.create({
    data: { ...unit, searchText: searchTextOf([unit.name]) },
    select: { id: true },
  });
  return made.id;
}

export async function linkMember(tx: Tx, memberId: string, organizationId: string): Promise<void> {
  await tx.filingMember.update({ where: { id: memberId }, data: { organizationId }, select: { id: true } });
}

export type RegisteredPlatform = {
  organizationId: string;
  name: string;
  level: "national" | "ministerial" | "provincial" | "municipal";
  category: string;
  regionCode: string | null;
  approvedOn: string | null;
  validUntil: string | null;
  documentNumber: string | null;
  demonstration: boolean;
};

/** Platforms stand once under their host, however many consortia gather them; answers their ids. */
export async function keepPlatforms(tx: Tx, platforms: readonly RegisteredPlatform[]): Promise<string[]> {
  if (platforms.length === 0) return [];
  await tx.platform.createMany({
    data: platforms.map(({ approvedOn, validUntil, ...platform }) => ({
      ...platform,
      approvedOn: approvedOn && day(approvedOn),
      validUntil: validUntil && day(validUntil),
    })),
    skipDuplicates: true,
  });
  const rows = await tx.platform.findMany({
    where: { OR: platforms.map(({ organizationId, name }) => ({ organizationId, name })) },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

type RegisteredConsortium = {
  number: string;
  name: string;
  shortName: string | null;
  normalizedName: string;
  province: string;
  track: string;
  filingId: string;
  leadOrganizationId: string;
  liableOrganizationId: string | null;
  chainCodes: string[];
  clusterCodes: string[];
  regionCodes: string[];
  industryCode: string | null;
  formationDate: string | null;
  filedOn: string;
  validUntil: string | null;
  objectives: string;
  /** What a fictional lead files is marked as such wherever the public sees it. */
  demonstration: boolean;
  units: { organizationId: string; role: "lead" | "member"; tier: "core" | "close" | "general" }[];
  tasks: { kind: string; goal: string }[];
  platformIds: string[];
  certificate: {
    canonical: string;
    sha256: string;
    algorithm?: string;
    keyId?: string;
    signature?: string;
  };
};

/** Writes one consortium in force with everything that stands under it; the number's uniqueness ends a replay. */
export async function insertConsortium(tx: Tx, facts: RegisteredConsortium): Promise<string> {
  const { units, tasks, platformIds, certificate, ...columns } = facts;
  const from = day(facts.filedOn);
  const row = await tx.consortium.create({
    data: {
      ...columns,
      formationDate: facts.formationDate && day(facts.formationDate),
      filedOn: from,
      validUntil: facts.validUntil && day(facts.validUntil),
    },
    select: { id: true },
  });
  const consortiumId = row.id;
  await tx.consortiumStatusPeriod.create({
    data: { consortiumId, status: "filed", from },
    select: { id: true },
  });
  await tx.membership.createMany({ data: units.map((unit) => ({ ...unit, consortiumId, joinedOn: from })) });
  await tx.consortiumTask.createMany({
    data: tasks.map((task, position) => ({ ...task, position, consortiumId })),
  });
  await tx.consortiumPlatform.createMany({
    data: platformIds.map((platformId) => ({ platformId, consortiumId, from })),
  });
  await tx.certificate.create({
    data: {
      consortiumId,
      ...certificate,
      issuedOn: from,
      validUntil: columns.validUntil && day(columns.validUntil),
    },
    select: { id: true },
  });
  await renewConsortia(tx, [consortiumId]);
  return consortiumId;
}
