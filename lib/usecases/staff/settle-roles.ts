import type { Tx } from "../../data/client";
import {
  changeAccount,
  findManagedAccount,
  insertAccountEvent,
  lockAccount,
  type ManagedAccount,
} from "../../data/managed-accounts";
import { findRoleRequest, type RoleRequestRecord, settleRoleRequest } from "../../data/role-requests";
import { inTransaction } from "../../data/transaction";
import { type RoleSettlement, roleSettlementRefusal } from "../../domain/account/administration";
import { rolesClash } from "../../domain/account/roles";
import type { Actor } from "../../domain/actor";
import { done, type Outcome, refuse } from "../../domain/result";
import { accountMail } from "../../messages/account-mail";
import { roleNames } from "../../messages/staff-accounts";
import { leaveMail } from "../outbox";
import { mailActivation } from "./mail-activation";

type Settlement = { requestId: string; version: number; reason: string };

const STATES = { grant: "granted", decline: "declined", withdraw: "withdrawn" } as const;

/** A second administrator grants or declines what the first asked for, or the first side takes it back (S-14). */
export async function settleRoles(
  actor: Actor,
  { requestId, version, reason, act }: Settlement & { act: RoleSettlement },
  at: Date,
): Promise<Outcome<{ userId: string }>> {
  if (actor.kind !== "staff") return refuse("notFound");
  return inTransaction(async (tx) => {
    const request = await findRoleRequest(actor, requestId, tx);
    if (!request) return refuse("notFound");
    const { userId } = request;
    await lockAccount(tx, userId);
    const refusal = roleSettlementRefusal(actor, act, request);
    if (refusal) return refuse(refusal);
    const account = await findManagedAccount(actor, userId, at, tx);
    if (!account || (act === "grant" && account.status !== "active")) return refuse("alreadyHandled");
    if (act === "grant" && rolesClash(request.roles)) return refuse("rolesExclude");
    const decided = { byId: actor.userId, at };
    if (!(await settleRoleRequest(tx, { id: requestId, version }, STATES[act], decided)))
      return refuse("alreadyHandled");
    if (act === "grant") await putInForce(tx, account, request, at);
    const note = [roleNames(request.roles), reason].filter(Boolean).join("\n");
    const { roles, formerRoles, officeCode } = request;
    const detail = { requestId, roles, formerRoles, officeCode };
    await insertAccountEvent(tx, actor, at, { userId, action: act, note, detail });
    return done({ userId });
  });
}

/** Roles count from the person's next request; the first ones open the account. */
async function putInForce(
  tx: Tx,
  { userId, email, activated }: ManagedAccount,
  { roles, officeCode }: RoleRequestRecord,
  at: Date,
): Promise<void> {
  await changeAccount(tx, userId, { roles, officeCode });
  if (activated) await leaveMail(tx, [{ to: email, ...accountMail.rolesChanged(roleNames(roles)) }]);
  else await mailActivation(tx, { kind: "staff", email, roles }, at);
}
