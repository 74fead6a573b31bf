import { findManagedAccount, insertAccountEvent } from "../../data/managed-accounts";
import { insertRoleRequest, listOpenRoleRequests, type WantedRoles } from "../../data/role-requests";
import { inTransaction, takenIndex } from "../../data/transaction";
import { ROLE_REQUESTER } from "../../domain/account/administration";
import { sameRoles } from "../../domain/account/roles";
import type { Actor } from "../../domain/actor";
import { done, type Outcome, refuse } from "../../domain/result";
import { roleNames, staffAccountErrors } from "../../messages/staff-accounts";
import { checkRoles } from "./check-roles";

/** Asks for other roles of a person; nothing changes until a second administrator grants them. */
export async function requestRoles(
  actor: Actor,
  { userId, ...wanted }: WantedRoles & { userId: string },
  at: Date,
): Promise<Outcome<{ userId: string }>> {
  if (actor.kind !== "staff" || !actor.roles.includes(ROLE_REQUESTER)) return refuse("notYourRole");
  if (actor.userId === userId) return refuse("ownAccount");
  const checked = await checkRoles(actor, wanted, at);
  if (!checked.ok) return checked;
  const { officeCode } = checked.value;
  try {
    return await inTransaction(async (tx) => {
      const account = await findManagedAccount(actor, userId, at, tx);
      if (account?.kind !== "staff") return refuse("notFound");
      if (account.status !== "active") return refuse("alreadyHandled");
      if (sameRoles(account.roles, wanted.roles) && account.officeCode === officeCode)
        return refuse("invalid", { fields: { roles: staffAccountErrors.unchanged } });
      if ((await listOpenRoleRequests(actor, userId, tx)).length > 0) return refuse("roleRequestPending");
      const request = { ...wanted, officeCode, userId, formerRoles: account.roles };
      await insertRoleRequest(tx, actor, request, at);
      await insertAccountEvent(tx, actor, at, {
        userId,
        action: "requestRoles",
        note: `${roleNames(wanted.roles)}\n${wanted.reason}`,
        detail: { roles: wanted.roles, officeCode },
      });
      return done({ userId });
    });
  } catch (error) {
    if (!takenIndex(error)) throw error;
    return refuse("roleRequestPending");
  }
}
