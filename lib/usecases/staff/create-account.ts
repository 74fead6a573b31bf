import { insertAccountEvent } from "../../data/managed-accounts";
import { insertRoleRequest, type WantedRoles } from "../../data/role-requests";
import { inTransaction, takenIndex } from "../../data/transaction";
import { insertUser } from "../../data/users";
import { ROLE_REQUESTER } from "../../domain/account/administration";
import type { Actor } from "../../domain/actor";
import { done, type Outcome, refuse } from "../../domain/result";
import { hashPassword } from "../../infrastructure/cryptography/passwords";
import { randomToken } from "../../infrastructure/cryptography/secrets";
import { roleNames, staffAccountErrors } from "../../messages/staff-accounts";
import { checkRoles } from "./check-roles";

type NewStaff = WantedRoles & { name: string; email: string };

/** Makes an account that can do nothing until a second administrator grants its roles and its owner sets a password. */
export async function createStaffAccount(
  actor: Actor,
  { name, email, ...wanted }: NewStaff,
  at: Date,
): Promise<Outcome<{ userId: string }>> {
  if (actor.kind !== "staff" || !actor.roles.includes(ROLE_REQUESTER)) return refuse("notYourRole");
  const checked = await checkRoles(actor, wanted, at);
  if (!checked.ok) return checked;
  const person = { kind: "staff" as const, name, email, province: actor.province, roles: [] };
  const passwordHash = await hashPassword(randomToken());
  const closed = { passwordHash, passwordChangedAt: at, mustChangePassword: true, emailVerifiedAt: null };
  try {
    return await inTransaction(async (tx) => {
      const { id: userId } = await insertUser(tx, { ...person, ...closed });
      const request = { ...wanted, officeCode: checked.value.officeCode, userId, formerRoles: [] };
      await insertRoleRequest(tx, actor, request, at);
      await insertAccountEvent(tx, actor, at, { userId, action: "create" });
      const note = `${roleNames(wanted.roles)}\n${wanted.reason}`;
      await insertAccountEvent(tx, actor, at, {
        userId,
        action: "requestRoles",
        note,
        detail: { roles: wanted.roles, officeCode: checked.value.officeCode },
      });
      return done({ userId });
    });
  } catch (error) {
    if (!takenIndex(error)?.includes("email")) throw error;
    return refuse("emailTaken", { fields: { email: staffAccountErrors.emailTaken } });
  }
}
