import type { Staff, StaffRole } from "../actor";
import type { CalendarDate } from "../calendar/dates";

export const RULE_CHANGE_KINDS = ["measure", "dictionary", "calendar"] as const;
export type RuleChangeKind = (typeof RULE_CHANGE_KINDS)[number];

export const RULE_CHANGE_STATES = ["draft", "proposed", "published", "returned", "discarded"] as const;
export type RuleChangeState = (typeof RULE_CHANGE_STATES)[number];

/** Posts that may read the rules' room; who may act there stands in the table. */
export const RULE_READERS: readonly StaffRole[] = [
  "systemAdministrator",
  "securityAdministrator",
  "auditAdministrator",
  "approver",
];

/** What a guard may ask, loaded in the transaction of the step. */
export type RuleChangeFacts = {
  state: RuleChangeState;
  /** Everybody who drafted, edited or proposed it. */
  authorIds: readonly string[];
  today: CalendarDate;
  effectiveFrom: CalendarDate | null;
  reason: string;
  /** Reasons for which the document cannot take effect. */
  faults: number;
  /** Places in which it differs from what it starts from. */
  differences: number;
};

type Guard = (facts: RuleChangeFacts, actor: Staff) => boolean;

/** A guard's name is also the refusal code and the key of its Chinese sentence. */
export const RULE_GUARDS = {
  /** A value changed by one person takes effect by another, by user id (P-3). */
  isNotAuthor: ({ authorIds }, { userId }) => !authorIds.includes(userId),
  ruleReasonGiven: ({ reason }) => reason.trim().length > 0,
  effectiveDateGiven: ({ effectiveFrom }) => effectiveFrom !== null,
  effectiveDateNotPast: ({ effectiveFrom, today }) => effectiveFrom !== null && effectiveFrom >= today,
  ruleIsSound: ({ faults }) => faults === 0,
  ruleDiffers: ({ differences }) => differences > 0,
} as const satisfies Record<string, Guard>;
export type RuleGuardName = keyof typeof RULE_GUARDS;

type RuleTransition = {
  action: string;
  from: readonly RuleChangeState[];
  to: RuleChangeState;
  who: StaffRole;
  guards: readonly RuleGuardName[];
};

const EFFECTIVE: readonly RuleGuardName[] = [
  "ruleReasonGiven",
  "effectiveDateGiven",
  "effectiveDateNotPast",
  "ruleDiffers",
  "ruleIsSound",
];

/** The life of a change of a rule: one person drafts and proposes, another puts it in force. */
export const RULE_TRANSITIONS = [
  { action: "save", from: ["draft", "returned"], to: "draft", who: "systemAdministrator", guards: [] },
  {
    action: "propose",
    from: ["draft", "returned"],
    to: "proposed",
    who: "systemAdministrator",
    guards: EFFECTIVE,
  },
  {
    action: "discard",
    from: ["draft", "returned", "proposed"],
    to: "discarded",
    who: "systemAdministrator",
    guards: [],
  },
  {
    action: "publish",
    from: ["proposed"],
    to: "published",
    who: "approver",
    guards: ["isNotAuthor", ...EFFECTIVE],
  },
  {
    action: "return",
    from: ["proposed"],
    to: "returned",
    who: "approver",
    guards: ["isNotAuthor", "ruleReasonGiven"],
  },
] as const satisfies readonly RuleTransition[];

export type RuleAction = (typeof RULE_TRANSITIONS)[number]["action"];
export const RULE_DRAFTER: StaffRole = "systemAdministrator";

const rows: readonly (RuleTransition & { action: RuleAction })[] = RULE_TRANSITIONS;

export type RuleDecision =
  | { ok: true; to: RuleChangeState }
  | { ok: false; refusal: RuleGuardName | "notYourRole" | "alreadyHandled" };

/** Whether this person may take the step now, and where it leads. */
export function decideRule(actor: Staff, action: RuleAction, facts: RuleChangeFacts): RuleDecision {
  const row = rows.find((known) => known.action === action);
  if (!row || !actor.roles.includes(row.who)) return { ok: false, refusal: "notYourRole" };
  if (!row.from.includes(facts.state)) return { ok: false, refusal: "alreadyHandled" };
  const failed = row.guards.find((name) => !RULE_GUARDS[name](facts, actor));
  return failed ? { ok: false, refusal: failed } : { ok: true, to: row.to };
}

/** Steps to offer: what a form asks for on the way (reason, day) is no reason to hide it. */
export function ruleActionsFor(
  actor: Staff,
  state: RuleChangeState,
  authorIds: readonly string[],
): RuleAction[] {
  const mine = !authorIds.includes(actor.userId);
  return rows
    .filter(({ from, who }) => from.includes(state) && actor.roles.includes(who))
    .filter(({ guards }) => mine || !guards.includes("isNotAuthor"))
    .map(({ action }) => action);
}
