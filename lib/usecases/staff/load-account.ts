import {
  type AccountEventView,
  findManagedAccount,
  listAccountEvents,
  type ManagedAccount,
} from "../../data/managed-accounts";
import { listOpenRoleRequests, type RoleRequestRecord } from "../../data/role-requests";
import {
  type AccountAct,
  accountActsFor,
  ROLE_REQUESTER,
  type RoleSettlement,
  roleSettlementsFor,
} from "../../domain/account/administration";
import type { Actor } from "../../domain/actor";
import { maskEmail } from "../../domain/mask";
import { listOffices, type Office } from "./check-roles";
import { type AccountState, accountState } from "./list-accounts";

export type AccountView = Omit<ManagedAccount, "lockedUntil" | "status"> & {
  openSessions: number;
  lockedUntil: Date | null;
  state: AccountState;
  officeName: string | null;
  isOwn: boolean;
  acts: AccountAct[];
  request: (RoleRequestRecord & { officeName: string | null; settlements: RoleSettlement[] }) | null;
  mayRequest: boolean;
  offices: Office[];
  events: AccountEventView[];
};

/** One account with its history and what this administrator may do; null when absent or not theirs. */
export async function loadAccount(actor: Actor, userId: string, at: Date): Promise<AccountView | null> {
  if (actor.kind !== "staff") return null;
  const account = await findManagedAccount(actor, userId, at);
  if (!account) return null;
  const [[request], events, offices] = await Promise.all([
    listOpenRoleRequests(actor, userId),
    listAccountEvents(actor, userId),
    listOffices(actor.province, at),
  ]);
  const nameOf = (officeCode: string | null) => offices.find(({ code }) => code === officeCode)?.name ?? null;
  const state = accountState(account, at);
  return {
    ...account,
    email: maskEmail(account.email),
    lockedUntil: state === "locked" ? account.lockedUntil : null,
    state,
    officeName: nameOf(account.officeCode),
    isOwn: actor.userId === userId,
    acts: accountActsFor(actor, account, at),
    request: request
      ? {
          ...request,
          officeName: nameOf(request.officeCode),
          settlements: roleSettlementsFor(actor, request),
        }
      : null,
    mayRequest:
      !request &&
      account.kind === "staff" &&
      account.status === "active" &&
      actor.roles.includes(ROLE_REQUESTER) &&
      actor.userId !== userId,
    offices,
    events,
  };
}
