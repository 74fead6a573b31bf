import type { Prisma, Tx } from "@/lib/data/client";
import type { StaffRole } from "@/lib/domain/actor";
import { randomToken, seal } from "@/lib/infrastructure/cryptography/secrets";
import accounts from "../demonstration-accounts.json";
import {
  joinUnit,
  type MadeLead,
  type MadeOrganization,
  makeOrganization,
  makeStaff,
  makeStoredFile,
  makeUser,
  makeVerifiedLead,
} from "../factories";
import { makeUnits } from "../filing-factory";
import { SAMPLE_YEARS, sampleRegistration } from "../sample/registration";
import { demonstrationCode } from "../sample/units";
import { installApprovalPeople } from "./approval-people";
import { ACCOUNTS, PARTNERS, partnerId, staffAccount } from "./cast";
import { daysBefore } from "./days-before";
import { namedId } from "./named-id";

/** A published account signs in with its printed password; every other with none anybody knows. */
const credentials = (account: string, name: string) => {
  const published = accounts.find((entry) => entry.account === account);
  return {
    id: namedId(`user:${account}`),
    email: account,
    name,
    password: published?.password ?? randomToken(),
  };
};

type Unit = { name: string; serial: number; regionCode: string; province?: "nm" | "gs" };

const unitRow = ({ name, serial, regionCode }: Unit, kind: MadeOrganization["kind"] = "enterprise") => ({
  id: namedId(`unit:${name}`),
  name,
  kind,
  regionCode,
  creditCode: demonstrationCode(kind, regionCode, serial),
  contact: seal(JSON.stringify({ name: "演示联系人", post: "科技部主任", phone: "0471-0000000", email: "" })),
});

/** An enterprise the department has verified, with its record's history. */
async function lead(tx: Tx, unit: Unit, account: string, person: string): Promise<MadeLead> {
  const made = await makeVerifiedLead(tx, {
    province: unit.province ?? "nm",
    organization: unitRow(unit),
    administrator: credentials(account, person),
  });
  const { administrator } = made;
  const asApplicant = { actorKind: "applicant", actorId: administrator.id, actorName: administrator.name };
  const organizationId = made.organization.id;
  await tx.organizationEvent.createMany({
    data: [
      { ...asApplicant, organizationId, at: new Date("2021-01-04T02:00:00Z"), action: "registered" },
      {
        ...asApplicant,
        organizationId,
        at: new Date("2021-01-05T02:00:00Z"),
        action: "registrationSubmitted",
      },
      {
        organizationId,
        at: new Date("2021-01-06T02:00:00Z"),
        action: "registrationVerified",
        actorKind: "staff",
        actorName: "演示受理员",
      },
    ],
  });
  return made;
}

/** Accounts, enterprises and partners of the demonstration. */
export async function installAccounts(tx: Tx, today: Date): Promise<void> {
  await installStaff(tx);
  const { organization } = await lead(
    tx,
    { name: "演示北重装备制造有限公司", serial: 2_001, regionCode: "150200" },
    ACCOUNTS.first,
    "演示管理员",
  );
  const filer = await makeUser(tx, credentials("filer@demo.example", "演示填报人"));
  await joinUnit(tx, filer, organization, "filer");
  const others = [
    [
      ACCOUNTS.second,
      "演示管理员乙",
      { name: "演示北疆草种科技有限公司", serial: 2_002, regionCode: "150100" },
    ],
    [ACCOUNTS.third, "演示管理员丙", { name: "演示蒙东农机有限公司", serial: 2_003, regionCode: "150500" }],
    [
      ACCOUNTS.gansu,
      "演示管理员丁",
      { name: "演示陇原新材料有限公司", serial: 2_004, regionCode: "620100", province: "gs" },
    ],
  ] as const;
  for (const [account, person, unit] of others) await lead(tx, unit, account, person);
  await installNewcomer(tx, daysBefore(today, 2));
  const university = unitRow({ name: "演示理工大学", serial: 2_006, regionCode: "150100" }, "university");
  await makeOrganization(tx, university);
  await joinUnit(tx, await makeUser(tx, credentials(ACCOUNTS.member, "演示科研处处长")), university);
  await makeUnits(tx, PARTNERS, {
    from: 3_001,
    nameOf: (index) => `演示协作单位${String(index + 1).padStart(2, "0")}`,
    idOf: partnerId,
  });
}

/** Three separate people keep the system. */
const ADMINISTRATORS: readonly [string, StaffRole, string][] = [
  ["nm-system@demo.example", "systemAdministrator", "演示系统管理员"],
  ["nm-security@demo.example", "securityAdministrator", "演示安全管理员"],
  ["nm-audit@demo.example", "auditAdministrator", "演示审计管理员"],
];

async function installStaff(tx: Tx): Promise<void> {
  const make = (province: string, role: StaffRole, name: string) =>
    makeStaff(tx, { ...credentials(staffAccount(province, role), name), province, roles: [role] });
  await make("nm", "intake", "演示受理员");
  await make("nm", "reviewer", "演示审核员");
  await make("nm", "approver", "演示审批人");
  await make("nm", "publisher", "演示公示员");
  for (const [account, role, name] of ADMINISTRATORS)
    await makeStaff(tx, { ...credentials(account, name), province: "nm", roles: [role] });
  await make("gs", "intake", "演示受理员（甘肃）");
  await make("gs", "reviewer", "演示审核员（甘肃）");
  await make("gs", "approver", "演示审批人（甘肃）");
  await make("gs", "publisher", "演示公示员（甘肃）");
  await installApprovalPeople(tx, credentials);
}

/** An enterprise whose registration waits for the department. */
async function installNewcomer(tx: Tx, submittedAt: Date): Promise<void> {
  const unit = { name: "演示新锐储能科技有限公司", serial: 2_005, regionCode: "150100" };
  const organization = await makeOrganization(tx, unitRow(unit));
  const person = await makeUser(tx, credentials("newcomer@demo.example", "演示管理员戊"));
  await joinUnit(tx, person, organization);
  await tx.organizationYear.createMany({
    data: SAMPLE_YEARS.map((year) => ({ organizationId: organization.id, ...year })),
  });
  const { id } = await tx.leadRegistration.create({
    data: {
      organizationId: organization.id,
      province: "nm",
      state: "submitted",
      document: sampleRegistration(unit) as Prisma.InputJsonObject,
      version: 7,
      submittedAt,
      submittedById: person.id,
    },
    select: { id: true },
  });
  for (const [type, title] of [
    ["businessLicence", "演示营业执照"],
    ["financialEvidence", "演示审计报告"],
  ] as const) {
    const file = await makeStoredFile(tx, title, {
      uploadedById: person.id,
      organizationId: organization.id,
    });
    await tx.registrationFile.create({
      data: { registrationId: id, type, fileId: file.id, addedAt: submittedAt },
    });
  }
}
