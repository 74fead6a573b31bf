import { type Db, type Prisma, prisma, type Tx } from "@/lib/data/client";
import { searchTextOf } from "@/lib/data/search-text";
import { PRIVACY_VERSION } from "@/lib/domain/account/privacy";
import {
  type AffiliationRole,
  type Applicant,
  type Expert,
  mintActor,
  type Staff,
  type StaffRole,
} from "@/lib/domain/actor";
import type { OrganizationKind } from "@/lib/domain/organization/kinds";
import { hashPassword } from "@/lib/infrastructure/cryptography/passwords";
import { seal } from "@/lib/infrastructure/cryptography/secrets";
import { sampleFile } from "./sample/files";
import { SAMPLE_YEARS, sampleRegistration } from "./sample/registration";
import { type DemonstrationProvince, demonstrationCode, HOME_REGION } from "./sample/units";

/** What every account of a factory may sign in with unless told otherwise. */
const SAMPLE_PASSWORD = "Sample-2026-pass";

let samplePasswordHash: Promise<string> | undefined;
// Above everything the demonstration data use, so that both can stand in one database.
let serial = 500_000;
const nextSerial = (): number => ++serial;

type MadeUser = { id: string; name: string; email: string };

type UserOverrides = Partial<Omit<Prisma.UserUncheckedCreateInput, "email" | "name">> & {
  email?: string;
  name?: string;
  password?: string;
};

/** An applicant's account with a proven e-mail address and no unit. */
export async function makeUser(
  db: Db = prisma,
  { password, ...overrides }: UserOverrides = {},
): Promise<MadeUser> {
  samplePasswordHash ??= hashPassword(SAMPLE_PASSWORD);
  const number = nextSerial();
  const made = new Date("2021-01-04T01:00:00Z");
  return db.user.create({
    data: {
      email: `person${number}@demo.example`,
      name: "演示人员",
      passwordHash: password ? await hashPassword(password) : await samplePasswordHash,
      passwordChangedAt: made,
      emailVerifiedAt: made,
      privacyVersion: PRIVACY_VERSION,
      demonstration: true,
      createdAt: made,
      ...overrides,
    },
    select: { id: true, name: true, email: true },
  });
}

export type MadeStaff = MadeUser & { province: string; roles: StaffRole[]; officeCode?: string | null };

/** A member of a department's staff. */
export async function makeStaff(
  db: Db = prisma,
  {
    province = "nm",
    roles = ["intake"],
    officeCode = null,
    ...overrides
  }: UserOverrides & { province?: string; roles?: StaffRole[]; officeCode?: string | null } = {},
): Promise<MadeStaff> {
  const kind = "staff" as const;
  const user = await makeUser(db, { ...overrides, kind, province, roles, officeCode, privacyVersion: null });
  return { ...user, province, roles, officeCode };
}

export type MadeOrganization = {
  id: string;
  name: string;
  creditCode: string | null;
  kind: OrganizationKind;
  regionCode: string;
};

type OrganizationOverrides = Partial<
  Omit<Prisma.OrganizationUncheckedCreateInput, "names" | "searchText">
> & {
  province?: DemonstrationProvince;
  regionCode?: string;
};

/** A fictional unit with a synthetic valid credit code; `creditCode: null` for one that has not confirmed yet. */
export async function makeOrganization(
  db: Db = prisma,
  { province = "nm", ...overrides }: OrganizationOverrides = {},
): Promise<MadeOrganization> {
  const number = nextSerial();
  const kind = overrides.kind ?? "enterprise";
  const regionCode = overrides.regionCode ?? HOME_REGION[province];
  const name = overrides.name ?? `演示单位 ${number}`;
  const made = await db.organization.create({
    data: {
      creditCode: demonstrationCode(kind, regionCode, number),
      demonstration: true,
      ...overrides,
      kind,
      regionCode,
      name,
      searchText: searchTextOf([name]),
      names: { create: { name, kind: "current", from: new Date("2021-01-01") } },
    },
    select: { id: true, creditCode: true },
  });
  return { ...made, name, kind, regionCode };
}

/** Makes a person act for a unit. */
export async function joinUnit(
  db: Db,
  user: { id: string },
  organization: { id: string },
  role: AffiliationRole = "administrator",
): Promise<void> {
  await db.affiliation.create({ data: { userId: user.id, organizationId: organization.id, role } });
}

export type MadeLead = { organization: MadeOrganization; administrator: MadeUser; registrationId: string };

type LeadOverrides = {
  province?: DemonstrationProvince;
  organization?: OrganizationOverrides;
  administrator?: UserOverrides;
};

/** An enterprise whose registration as lead the department has verified, with its administrator. */
export async function makeVerifiedLead(
  db: Db = prisma,
  { province = "nm", organization: unit = {}, administrator: person = {} }: LeadOverrides = {},
): Promise<MadeLead> {
  const organization = await makeOrganization(db, {
    province,
    industryCode: "34",
    address: "演示路1号",
    legalRepresentative: seal("演示法人"),
    attributes: ["highTech", "aboveScale"],
    ...unit,
  });
  const administrator = await makeUser(db, person);
  await joinUnit(db, administrator, organization);
  await db.organizationYear.createMany({
    data: SAMPLE_YEARS.map((year) => ({ organizationId: organization.id, ...year })),
  });
  const registrationId = await makeRegistration(db, organization, administrator, province);
  return { organization, administrator, registrationId };
}

async function makeRegistration(
  db: Db,
  organization: MadeOrganization,
  administrator: MadeUser,
  province: string,
): Promise<string> {
  const submittedAt = new Date("2021-01-05T02:00:00Z");
  const decidedAt = new Date("2021-01-06T02:00:00Z");
  const { id } = await db.leadRegistration.create({
    data: {
      organizationId: organization.id,
      province,
      state: "verified",
      document: sampleRegistration(organization) as Prisma.InputJsonObject,
      version: 8,
      submittedAt,
      submittedById: administrator.id,
      decidedAt,
    },
    select: { id: true },
  });
  for (const [type, title] of [
    ["businessLicence", "演示营业执照"],
    ["financialEvidence", "演示审计报告"],
  ] as const) {
    const file = await makeStoredFile(db, title, {
      uploadedById: administrator.id,
      organizationId: organization.id,
    });
    await db.registrationFile.create({
      data: { registrationId: id, type, fileId: file.id, addedAt: submittedAt },
    });
  }
  return id;
}

/** A small real PDF in the file store, with its row. */
export async function makeStoredFile(
  db: Db | Tx,
  title: string,
  owner: { uploadedById?: string; organizationId?: string } = {},
): Promise<{ id: string }> {
  return db.storedFile.create({ data: { ...(await sampleFile(title)), ...owner }, select: { id: true } });
}

/** Signed in as a person of the unit. */
export function applicantActor(
  user: MadeUser,
  organization: { id: string } | null = null,
  role: AffiliationRole = "administrator",
): Applicant {
  return mintActor({
    kind: "applicant",
    userId: user.id,
    name: user.name,
    email: user.email,
    sessionId: `session-of-${user.id}`,
    ip: "127.0.0.1",
    organization: organization && { id: organization.id, role },
  });
}

/** Signed in as a member of the department's staff. */
export function staffActor(user: MadeStaff): Staff {
  return mintActor({
    kind: "staff",
    userId: user.id,
    name: user.name,
    email: user.email,
    sessionId: `session-of-${user.id}`,
    ip: "127.0.0.1",
    province: user.province,
    roles: user.roles,
    officeCode: user.officeCode ?? null,
  });
}

export type MadeExpert = MadeUser & { expertId: string; province: string; unitName: string };

type ExpertOverrides = UserOverrides & {
  province?: string;
  /** The unit the expert works for; without one a unit that stands in no directory. */
  organization?: { id: string; name: string };
  fields?: string[];
};

/** A member of a department's pool of experts with an account of his own. */
export async function makeExpert(
  db: Db = prisma,
  { province = "gs", organization, fields = ["C"], ...overrides }: ExpertOverrides = {},
): Promise<MadeExpert> {
  const kind = "expert" as const;
  const user = await makeUser(db, {
    name: `演示专家${nextSerial()}`,
    ...overrides,
    kind,
    province,
    privacyVersion: null,
  });
  const unitName = organization?.name ?? `演示专家单位 ${nextSerial()}`;
  const { id } = await db.expert.create({
    data: {
      userId: user.id,
      province,
      ...(organization ? { organizationId: organization.id } : {}),
      unitName,
      fields,
    },
    select: { id: true },
  });
  return { ...user, expertId: id, province, unitName };
}

/** Signed in as an expert of the pool. */
export function expertActor(expert: MadeExpert): Expert {
  return mintActor({
    kind: "expert",
    userId: expert.id,
    name: expert.name,
    email: expert.email,
    sessionId: `session-of-${expert.id}`,
    ip: "127.0.0.1",
    expertId: expert.expertId,
    province: expert.province,
  });
}
