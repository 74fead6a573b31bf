import { type Prisma, prisma } from "@/lib/data/client";
import type { StaffRole } from "@/lib/domain/actor";
import type { MadeExpert, MadeLead, MadeOrganization, MadeStaff } from "../factories";
import { APPROVAL_POSTS as posts } from "./approval-people";
import { namedId } from "./named-id";

/** Who plays in the demonstration's cases. */
export type Cast = {
  /** The published account's enterprise and two others whose cases fill the desk. */
  leads: { first: MadeLead; second: MadeLead; third: MadeLead; gansu: MadeLead };
  departments: { nm: MadeDepartment; gs: MadeDepartment };
  university: MadeOrganization;
  /** Made-up units that join cases. */
  partners: MadeOrganization[];
};

type MadeDepartment = Record<
  "maker" | "checker" | "intake" | "reviewer" | "second" | "approver" | "publisher",
  MadeStaff
> & { joint: MadeStaff | null; experts: MadeExpert[] };

export const ACCOUNTS = {
  first: "enterprise@demo.example",
  second: "second@demo.example",
  third: "third@demo.example",
  gansu: "gs-enterprise@demo.example",
  member: "member@demo.example",
} as const;

export const staffAccount = (province: string, role: StaffRole): string => `${province}-${role}@demo.example`;

/** How many made-up units there are for cases. */
export const PARTNERS = 48;
export const partnerId = (index: number): string => namedId(`partner:${index}`);

/** The cast as it stands in the database, so that an interrupted seed can go on. */
export async function findCast(): Promise<Cast> {
  const partnerIds = Array.from({ length: PARTNERS }, (_, index) => partnerId(index));
  const partners = new Map((await unitsOf({ id: { in: partnerIds } })).map((unit) => [unit.id, unit]));
  const [university] = await unitsOf({ affiliations: { some: { user: { email: ACCOUNTS.member } } } });
  if (!university) throw new Error("the member's unit is missing");
  return {
    leads: {
      first: await leadOf(ACCOUNTS.first),
      second: await leadOf(ACCOUNTS.second),
      third: await leadOf(ACCOUNTS.third),
      gansu: await leadOf(ACCOUNTS.gansu),
    },
    departments: {
      nm: await departmentOf("nm", {
        maker: posts.nmMaker,
        checker: posts.nmChecker,
        second: posts.nmSecond,
      }),
      gs: await departmentOf("gs", {
        maker: posts.gsMaker,
        checker: posts.gsChecker,
        second: posts.gsSecond,
      }),
    },
    university,
    partners: partnerIds.flatMap((id) => partners.get(id) ?? []),
  };
}

async function unitsOf(where: Prisma.OrganizationWhereInput): Promise<MadeOrganization[]> {
  const rows = await prisma.organization.findMany({
    where,
    select: { id: true, name: true, creditCode: true, kind: true, regionCode: true },
  });
  return rows.map((row) => ({ ...row, regionCode: row.regionCode ?? "" }));
}

async function leadOf(account: string): Promise<MadeLead> {
  const administrator = await prisma.user.findUniqueOrThrow({
    where: { email: account },
    select: { id: true, name: true, email: true },
  });
  const [organization] = await unitsOf({ affiliations: { some: { userId: administrator.id } } });
  if (!organization) throw new Error(`${account} has no unit`);
  const registration = await prisma.leadRegistration.findFirstOrThrow({
    where: { organizationId: organization.id },
    select: { id: true },
  });
  return { organization, administrator, registrationId: registration.id };
}

type Others = Record<"maker" | "checker" | "second", { account: string }>;

async function departmentOf(province: "nm" | "gs", others: Others): Promise<MadeDepartment> {
  const of = (role: StaffRole) => staffOf(staffAccount(province, role));
  return {
    maker: await staffOf(others.maker.account),
    checker: await staffOf(others.checker.account),
    second: await staffOf(others.second.account),
    intake: await of("intake"),
    reviewer: await of("reviewer"),
    approver: await of("approver"),
    publisher: await of("publisher"),
    joint: province === "gs" ? await staffOf(posts.gsJoint.account) : null,
    experts: await expertsOf(province),
  };
}

async function staffOf(email: string): Promise<MadeStaff> {
  const { province, ...user } = await prisma.user.findUniqueOrThrow({
    where: { email },
    select: { id: true, name: true, email: true, province: true, roles: true, officeCode: true },
  });
  return { ...user, province: province ?? "" };
}

async function expertsOf(province: string): Promise<MadeExpert[]> {
  const rows = await prisma.expert.findMany({
    where: { province, active: true },
    orderBy: { user: { email: "asc" } },
    select: { id: true, unitName: true, user: { select: { id: true, name: true, email: true } } },
  });
  return rows.map(({ id, unitName, user }) => ({ ...user, expertId: id, province, unitName }));
}
