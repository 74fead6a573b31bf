import { prisma } from "@/lib/data/client";
import { auditFilterOf } from "@/lib/domain/account/audit-filter";
import { askAudit, readAccountEvents, readAttempts } from "@/lib/usecases/audit/read-attempts";
import { verifyChains } from "@/lib/usecases/audit/verify-chains";
import { activateAccount } from "@/lib/usecases/staff/activate-account";
import { administerAccount } from "@/lib/usecases/staff/administer-account";
import { createStaffAccount } from "@/lib/usecases/staff/create-account";
import { listAccounts } from "@/lib/usecases/staff/list-accounts";
import { loadAccount } from "@/lib/usecases/staff/load-account";
import { requestRoles } from "@/lib/usecases/staff/request-roles";
import { settleRoles } from "@/lib/usecases/staff/settle-roles";
import { makeStaff, staffActor } from "@/prisma/factories";
import type { Attempt } from "./attempt";
import { AT } from "./cast";

const wanted = { roles: ["reviewer" as const], officeCode: null, reason: "岗位调整" };
const clerk = () => makeStaff(prisma, { roles: ["intake"] });

/** Accounts of staff and the audit belong to the three administrators. */
export const STAFF_ATTEMPTS: readonly Attempt[] = [
  {
    file: "staff/list-accounts",
    what: "lists the accounts of a department",
    may: ["keeper"],
    prepare: async () => ({ call: (actor) => listAccounts(actor, AT) }),
  },
  {
    file: "staff/load-account",
    what: "opens an account",
    may: ["keeper"],
    prepare: async () => {
      const { id } = await clerk();
      return { call: (actor) => loadAccount(actor, id, AT) };
    },
  },
  {
    file: "staff/create-account",
    what: "makes an account",
    may: ["keeper"],
    prepare: async () => ({
      call: (actor) =>
        createStaffAccount(actor, { ...wanted, name: "演示新人", email: "made@demo.example" }, AT),
    }),
  },
  {
    file: "staff/request-roles",
    what: "asks for roles",
    may: ["keeper"],
    prepare: async () => {
      const { id: userId } = await clerk();
      return { call: (actor) => requestRoles(actor, { ...wanted, userId }, AT) };
    },
  },
  {
    file: "staff/settle-roles",
    what: "grants roles",
    may: ["keeper"],
    prepare: async () => {
      const { id: userId } = await clerk();
      const asker = staffActor(await makeStaff(prisma, { roles: ["systemAdministrator"] }));
      await requestRoles(asker, { ...wanted, userId }, AT);
      const { id: requestId, version } = await prisma.roleRequest.findFirstOrThrow({ where: { userId } });
      return {
        call: (actor) => settleRoles(actor, { requestId, version, reason: "", act: "grant" }, AT),
      };
    },
  },
  {
    file: "staff/administer-account",
    what: "closes an account",
    may: ["keeper"],
    prepare: async () => {
      const { id: userId } = await clerk();
      return { call: (actor) => administerAccount(actor, { userId, reason: "离职", act: "disable" }, AT) };
    },
  },
  {
    file: "staff/activate-account",
    what: "guesses the link of a new account",
    may: [],
    strangers: ["visitor", "otherLead", "keeper"],
    prepare: async () => ({
      call: (actor) => activateAccount(actor, { token: "x".repeat(32), password: "Stranger-2026-mima" }, AT),
    }),
  },
  {
    file: "audit/read-attempts",
    what: "reads the audit",
    may: ["keeper"],
    prepare: async () => ({ call: (actor) => readAttempts(actor, auditFilterOf({})) }),
  },
  {
    file: "audit/read-attempts",
    what: "filters the audit",
    may: ["keeper"],
    prepare: async () => ({ call: (actor) => askAudit(actor, auditFilterOf({})) }),
  },
  {
    file: "audit/read-attempts",
    what: "reads what administrators did",
    may: ["keeper"],
    prepare: async () => ({ call: (actor) => readAccountEvents(actor) }),
  },
  {
    file: "audit/verify-chains",
    what: "verifies histories",
    may: ["keeper", "system"],
    prepare: async () => ({ call: (actor) => verifyChains(actor, "sample") }),
  },
];
