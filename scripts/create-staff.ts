import "./load-environment.mjs";
import { parseArgs } from "node:util";
import { prisma } from "../lib/data/client";
import { inTransaction, takenIndex } from "../lib/data/transaction";
import { insertUser } from "../lib/data/users";
import { STAFF_ROLES } from "../lib/domain/actor";
import { hashPassword } from "../lib/infrastructure/cryptography/passwords";
import { paperCode } from "../lib/infrastructure/cryptography/secrets";
import { emailField } from "../lib/schemas/account";

const USAGE =
  "npm run staff:create -- --email name@example.cn --name NAME --province nm --roles intake,reviewer";

/** Makes an account of staff with a password that is printed once and must be changed at the first sign-in. */
async function createStaff(): Promise<void> {
  const { values } = parseArgs({
    options: {
      email: { type: "string" },
      name: { type: "string" },
      province: { type: "string" },
      roles: { type: "string" },
    },
  });
  const { name, province } = values;
  const email = emailField.safeParse(values.email);
  const roles = STAFF_ROLES.filter((role) => values.roles?.split(",").includes(role));
  const named = values.roles?.split(",").length ?? 0;
  if (!email.success || !name || !province || named === 0 || roles.length !== named)
    return fail(`Usage: ${USAGE}\nRoles: ${STAFF_ROLES.join(", ")}`);
  const password = `${paperCode(6)}-${paperCode(6).toLowerCase()}-${paperCode(6)}`;
  const passwordHash = await hashPassword(password);
  const at = new Date();
  const staff = {
    kind: "staff" as const,
    email: email.data,
    name,
    province,
    roles,
    mustChangePassword: true,
  };
  try {
    await inTransaction((tx) =>
      insertUser(tx, { ...staff, passwordHash, passwordChangedAt: at, emailVerifiedAt: at }),
    );
    console.log(`Account ${email.data}: ${roles.join(", ")} of ${province}`);
    console.log(`One-time password, shown only here 一次性密码,只显示这一次: ${password}`);
  } catch (error) {
    if (!takenIndex(error)) throw error;
    fail(`${email.data} has an account already.`);
  }
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}

await createStaff();
await prisma.$disconnect();
