import { randomInt } from "node:crypto";
import { prisma } from "@/lib/data/client";
import type { StaffRole } from "@/lib/domain/actor";
import { makeOrganization, makeStaff, makeVerifiedLead } from "@/prisma/factories";
import { makeFiling, makeUnits } from "@/prisma/filing-factory";
import { freshCreditCode, freshEmail, freshSuffix, PASSWORD } from "./fresh";

/** A verified enterprise with a draft that passes every check, and the way to sign in. */
async function readyFiling() {
  const suffix = freshSuffix();
  const email = freshEmail("lead");
  const name = `内蒙古演示${suffix}装备有限公司`;
  const lead = await makeVerifiedLead(prisma, {
    organization: { name, creditCode: freshCreditCode() },
    administrator: { email, password: PASSWORD },
  });
  const units = await makeUnits(prisma, 3, {
    from: randomInt(750_000, 999_000),
    nameOf: (index) => `演示${suffix}单位${index + 1}`,
  });
  const at = new Date();
  const signedOn = at.toLocaleDateString("sv-SE", { timeZone: "Asia/Shanghai" });
  const filing = await makeFiling(lead, { name: `演示${suffix}创新联合体`, members: units, at, signedOn });
  return { filing: filing.id, name: filing.name, unit: name, email, password: PASSWORD };
}

/** A member of the department's staff with an account of its own. */
async function staff(roles: string) {
  const email = freshEmail("staff");
  await makeStaff(prisma, {
    email,
    password: PASSWORD,
    province: "nm",
    roles: roles.split(",") as StaffRole[],
  });
  return { email, password: PASSWORD };
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
  staff,
  university,
};
const made = await MAKERS[what]?.(argument);
process.stdout.write(`\n${JSON.stringify(made)}\n`);
await prisma.$disconnect();
