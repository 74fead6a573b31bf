import { listManagedAccounts, type ManagedAccount } from "../../data/managed-accounts";
import { listOpenRoleRequests, type RoleRequestRecord } from "../../data/role-requests";
import { isLocked, ROLE_REQUESTER } from "../../domain/account/administration";
import type { Actor } from "../../domain/actor";
import { maskEmail } from "../../domain/mask";

export type AccountState = "active" | "disabled" | "locked" | "waiting" | "inactive";

type ListedAccount = Pick<ManagedAccount, "userId" | "kind" | "name" | "roles" | "lastSignInAt"> & {
  /** Masked. */
  email: string;
  state: AccountState;
};

export type AccountList = {
  staff: ListedAccount[];
  experts: ListedAccount[];
  waiting: Pick<RoleRequestRecord, "id" | "userId" | "personName" | "roles" | "requestedAt">[];
  mayCreate: boolean;
};

/** How an account stands, in one word. */
export function accountState(
  account: Pick<ManagedAccount, "kind" | "status" | "lockedUntil" | "activated" | "roles">,
  at: Date,
): AccountState {
  if (account.status === "disabled") return "disabled";
  if (isLocked(account, at)) return "locked";
  if (account.kind === "staff" && account.roles.length === 0) return "waiting";
  return account.activated ? "active" : "inactive";
}

/** Accounts of the administrator's province; null to everybody else. */
export async function listAccounts(actor: Actor, at: Date): Promise<AccountList | null> {
  const [accounts, waiting] = await Promise.all([listManagedAccounts(actor), listOpenRoleRequests(actor)]);
  if (accounts.length === 0 || actor.kind !== "staff") return null;
  const listed = accounts.map((account) => {
    const { userId, kind, name, email, roles, lastSignInAt } = account;
    return {
      userId,
      kind,
      name,
      email: maskEmail(email),
      roles,
      lastSignInAt,
      state: accountState(account, at),
    };
  });
  return {
    staff: listed.filter(({ kind }) => kind === "staff"),
    experts: listed.filter(({ kind }) => kind === "expert"),
    waiting: waiting.map(({ id, userId, personName, roles, requestedAt }) => ({
      id,
      userId,
      personName,
      roles,
      requestedAt,
    })),
    mayCreate: actor.roles.includes(ROLE_REQUESTER),
  };
}
