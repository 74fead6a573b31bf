import { randomInt } from "node:crypto";
import { prisma } from "@/lib/data/client";
import type { StaffRole } from "@/lib/domain/actor";
import { makeExpert, makeOrganization, makeStaff, makeVerifiedLead } from "@/prisma/factories";
import { makeFiling, makeUnits } from "@/prisma/filing-factory";
import type { DemonstrationProvince } from "@/prisma/sample/units";
import { freshCreditCode, freshEmail, freshSuffix, PASSWORD } from "./fresh";

const PROVINCE_NAMES: Record<DemonstrationProvince, string> = { nm: "内蒙古", gs: "甘肃" };

type Draft = { province: DemonstrationProvince; at: Date; chainCode?: string; confirmed?: number };

/** A verified enterprise with a draft that passes every check, and the way to sign in. */
async function filingOf({ province, at, ...more }: Draft) {
  const suffix = freshSuffix();
  const email = freshEmail("lead");
  const name = `${PROVINCE_NAMES[province]}演示${suffix}装备有限公司`;
  const lead = await makeVerifiedLead(prisma, {
    province,
    organization: { name, creditCode: freshCreditCode() },
    administrator: { email, password: PASSWORD },
  });
  const members = await makeUnits(prisma, 3, {
    province,
    from: randomInt(750_000, 999_000),
    nameOf: (index) => `演示${suffix}单位${index + 1}`,
  });
  const signedOn = at.toLocaleDateString("sv-SE", { timeZone: "Asia/Shanghai" });
  const drafted = { province, name: `演示${suffix}创新联合体`, members, at, signedOn, ...more };
  const filing = await makeFiling(lead, drafted);
  const units = members.map(({ name: unit, creditCode }) => ({ name: unit, creditCode: creditCode ?? "" }));
  return { filing: filing.id, name: filing.name, unit: name, email, password: PASSWORD, members: units };
}

const readyFiling = () => filingOf({ province: "nm", at: new Date() });

async function newStaff(province: string, roles: StaffRole[], officeCode: string | null = null) {
  const email = freshEmail("staff");
  const name = `演示人员${freshSuffix()}`;
  await makeStaff(prisma, { email, name, password: PASSWORD, province, roles, officeCode });
  return { email, name, password: PASSWORD };
}

/** A member of the department's staff with an account of its own. */
const staff = (roles: string) => newStaff("nm", roles.split(",") as StaffRole[]);

const LANZHOU = "620100";
const RARE_FIELD = "gs-chinese-medicine";

async function expert() {
  const [email, name] = [freshEmail("expert"), `演示专家${freshSuffix()}`];
  const made = await makeExpert(prisma, {
    email,
    name,
    password: PASSWORD,
    province: "gs",
    fields: [RARE_FIELD],
  });
  return { email, name: made.name, password: PASSWORD };
}

/** Everybody in a case of Gansu: its lead with a draft, every post, and five experts alone in one field. */
async function approvalCase(day: string) {
  // Those of an earlier run on the same site stand back.
  await prisma.expert.updateMany({ where: { fields: { has: RARE_FIELD } }, data: { active: false } });
  const filing = await filingOf({ province: "gs", at: new Date(day), chainCode: RARE_FIELD });
  const experts = await Promise.all([1, 2, 3, 4, 5].map(expert));
  return {
    filing,
    experts,
    maker: await newStaff("gs", ["recommender"], LANZHOU),
    checker: await newStaff("gs", ["recommender"], LANZHOU),
    otherOffice: await newStaff("gs", ["recommender"], "620200"),
    intake: await newStaff("gs", ["intake"]),
    // The same person holds two posts: in one case only one of them counts.
    reviewer: await newStaff("gs", ["reviewer", "approver"]),
    joint: await newStaff("gs", ["jointReviewer"]),
    publisher: await newStaff("gs", ["publisher"]),
    approver: await newStaff("gs", ["approver"]),
  };
}

/** A draft of Gansu with its recommenders, and two reviewers for a visit. */
async function returnedCase() {
  return {
    filing: await filingOf({ province: "gs", at: new Date() }),
    maker: await newStaff("gs", ["recommender"], LANZHOU),
    checker: await newStaff("gs", ["recommender"], LANZHOU),
    intake: await newStaff("gs", ["intake"]),
    reviewer: await newStaff("gs", ["reviewer"]),
    second: await newStaff("gs", ["reviewer"]),
  };
}

/** A university that stands in the directory and belongs to nobody. */
async function university(name: string) {
  const creditCode = freshCreditCode("12");
  await makeOrganization(prisma, { name, kind: "university", creditCode });
  return { name, creditCode };
}

const [what = "", argument = ""] = process.argv.slice(2);
const MAKERS: Record<string, (argument: string) => Promise<object>> = {
  filing: readyFiling,
  approvalCase,
  returnedCase,
  staff,
  university,
};
const made = await MAKERS[what]?.(argument);
process.stdout.write(`\n${JSON.stringify(made)}\n`);
await prisma.$disconnect();
