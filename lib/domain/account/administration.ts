import type { Actor, Staff, StaffRole } from "../actor";

/** Who may see the accounts of a province: those who make them and those who unlock them. */
export const ACCOUNT_KEEPERS: readonly StaffRole[] = ["systemAdministrator", "securityAdministrator"];

export const mayKeepAccounts = (actor: Actor): actor is Staff =>
  actor.kind === "staff" && actor.roles.some((role) => ACCOUNT_KEEPERS.includes(role));

/** How an account of staff or of an expert stands. */
export type AccountStanding = {
  userId: string;
  kind: "staff" | "expert";
  status: "active" | "disabled";
  roles: readonly StaffRole[];
  lockedUntil: Date | null;
  secondFactorReady: boolean;
  /** False until its owner has set a password by the mailed link. */
  activated: boolean;
  openSessions: number;
};

type ActRow = {
  act: string;
  who: StaffRole;
  applies: (account: AccountStanding, at: Date) => boolean;
};

/** What an administrator does alone with somebody else's account; roles take two (S-02, S-05, S-14). */
const ROWS = [
  { act: "disable", who: "systemAdministrator", applies: ({ status }) => status === "active" },
  { act: "enable", who: "systemAdministrator", applies: ({ status }) => status === "disabled" },
  {
    act: "sendActivation",
    who: "systemAdministrator",
    applies: ({ kind, status, activated, roles }) =>
      status === "active" && !activated && (kind === "expert" || roles.length > 0),
  },
  { act: "unlock", who: "securityAdministrator", applies: (account, at) => isLocked(account, at) },
  { act: "endSessions", who: "securityAdministrator", applies: ({ openSessions }) => openSessions > 0 },
  {
    act: "resetSecondFactor",
    who: "securityAdministrator",
    applies: ({ secondFactorReady }) => secondFactorReady,
  },
] as const satisfies readonly ActRow[];

export type AccountAct = (typeof ROWS)[number]["act"];
const rows: readonly (ActRow & { act: AccountAct })[] = ROWS;

export const ACCOUNT_ACTS: readonly AccountAct[] = rows.map(({ act }) => act);

export const isLocked = ({ lockedUntil }: Pick<AccountStanding, "lockedUntil">, at: Date): boolean =>
  lockedUntil !== null && lockedUntil > at;

/** Why an administrator may not do this now, or null when he may. Nobody administers his own account. */
export function accountActRefusal(
  actor: Staff,
  act: AccountAct,
  account: AccountStanding,
  at: Date,
): "notYourRole" | "ownAccount" | "alreadyHandled" | null {
  const row = rows.find((known) => known.act === act);
  if (!row || !actor.roles.includes(row.who)) return "notYourRole";
  if (actor.userId === account.userId) return "ownAccount";
  return row.applies(account, at) ? null : "alreadyHandled";
}

export const accountActsFor = (actor: Staff, account: AccountStanding, at: Date): AccountAct[] =>
  rows.map(({ act }) => act).filter((act) => accountActRefusal(actor, act, account, at) === null);

/** What ends a request for roles, and who may. */
const ROLE_SETTLERS = {
  grant: "securityAdministrator",
  decline: "securityAdministrator",
  withdraw: "systemAdministrator",
} as const satisfies Record<string, StaffRole>;
export type RoleSettlement = keyof typeof ROLE_SETTLERS;
export const ROLE_SETTLEMENTS = ["grant", "decline", "withdraw"] as const;

export const ROLE_REQUESTER: StaffRole = "systemAdministrator";

/** Roles are granted by a second person, never by who asked for them, and by nobody to himself (S-14). */
export function roleSettlementRefusal(
  actor: Staff,
  act: RoleSettlement,
  request: { userId: string; requestedById: string; state: string },
): "notYourRole" | "ownAccount" | "isNotRequester" | "alreadyHandled" | null {
  if (!actor.roles.includes(ROLE_SETTLERS[act])) return "notYourRole";
  if (actor.userId === request.userId) return "ownAccount";
  if (act !== "withdraw" && actor.userId === request.requestedById) return "isNotRequester";
  return request.state === "requested" ? null : "alreadyHandled";
}

export const roleSettlementsFor = (
  actor: Staff,
  request: { userId: string; requestedById: string; state: string },
): RoleSettlement[] => ROLE_SETTLEMENTS.filter((act) => roleSettlementRefusal(actor, act, request) === null);
