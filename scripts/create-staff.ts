import "./load-environment.mjs";
import { parseArgs } from "node:util";
import { prisma } from "../lib/data/client";
import { insertAccountEvent } from "../lib/data/managed-accounts";
import { inTransaction, takenIndex } from "../lib/data/transaction";
import { insertUser } from "../lib/data/users";
import { rolesClash } from "../lib/domain/account/roles";
import { STAFF_ROLES, type StaffRole } from "../lib/domain/actor";
import { hashPassword } from "../lib/infrastructure/cryptography/passwords";
import { paperCode } from "../lib/infrastructure/cryptography/secrets";
import { SYSTEM_NAME } from "../lib/messages/people";
import { roleNames } from "../lib/messages/staff-accounts";
import { emailField } from "../lib/schemas/account";
import { listOffices } from "../lib/usecases/staff/check-roles";

const USAGE =
  "npm run staff:create -- --email name@example.cn --name NAME --province nm --roles intake,reviewer [--office 150200]";

type Order = { email: string; name: string; province: string; roles: StaffRole[]; officeCode: string | null };

/** The account as asked for; a sentence where the order cannot be carried out. */
async function readOrder(at: Date): Promise<Order | string> {
  const { values } = parseArgs({
    options: {
      email: { type: "string" },
      name: { type: "string" },
      province: { type: "string" },
      roles: { type: "string" },
      office: { type: "string" },
    },
  });
  const { name, province, office: officeCode = null } = values;
  const email = emailField.safeParse(values.email);
  const named = values.roles?.split(",") ?? [];
  const roles = STAFF_ROLES.filter((role) => named.includes(role));
  if (!email.success || !name || !province || named.length === 0 || roles.length !== named.length)
    return `Usage: ${USAGE}\nRoles: ${STAFF_ROLES.join(", ")}`;
  const clash = rolesClash(roles);
  if (clash) return `One person cannot be both ${clash.join(" and ")}.`;
  if (roles.includes("recommender") !== (officeCode !== null))
    return "A recommender, and nobody else, needs --office.";
  if (officeCode && !(await listOffices(province, at)).some(({ code }) => code === officeCode))
    return `No office ${officeCode} recommends in ${province}.`;
  return { email: email.data, name, province, roles, officeCode };
}

/** Makes an account of staff with a password that is printed once and must be changed at the first sign-in. */
async function createStaff({ officeCode, ...person }: Order, at: Date): Promise<void> {
  const password = `${paperCode(6)}-${paperCode(6).toLowerCase()}-${paperCode(6)}`;
  const passwordHash = await hashPassword(password);
  const { email, roles, province } = person;
  const staff = {
    ...person,
    ...(officeCode ? { officeCode } : {}),
    kind: "staff" as const,
    mustChangePassword: true,
    passwordHash,
    passwordChangedAt: at,
    emailVerifiedAt: at,
  };
  try {
    await inTransaction(async (tx) => {
      const { id: userId } = await insertUser(tx, staff);
      const event = { userId, action: "createOnConsole", note: roleNames(roles) };
      await insertAccountEvent(tx, { userId, name: SYSTEM_NAME }, at, {
        ...event,
        detail: { roles, officeCode },
      });
    });
    console.log(`Account ${email}: ${roles.join(", ")} of ${province}`);
    console.log(`One-time password, shown only here 一次性密码,只显示这一次: ${password}`);
  } catch (error) {
    if (!takenIndex(error)) throw error;
    fail(`${email} has an account already.`);
  }
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}

const at = new Date();
const order = await readOrder(at);
if (typeof order === "string") fail(order);
else await createStaff(order, at);
await prisma.$disconnect();
