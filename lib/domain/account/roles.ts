import type { StaffRole } from "../actor";

/** Posts of the department itself. */
export const DEPARTMENT_POSTS: readonly StaffRole[] = [
  "intake",
  "reviewer",
  "publisher",
  "approver",
  "evaluator",
];
/** Posts of other bodies that act on a case: the recommending office, the second department. */
const OUTSIDE_POSTS: readonly StaffRole[] = ["recommender", "jointReviewer"];

/** Three separate people keep the system; none of them takes part in a case (§11.8, S-15). */
export const ADMINISTRATORS = [
  "systemAdministrator",
  "securityAdministrator",
  "auditAdministrator",
] as const satisfies readonly StaffRole[];

/** Who keeps a department's pool of experts: those who organise rounds and those who keep accounts. */
export const POOL_KEEPERS: readonly StaffRole[] = ["reviewer", "systemAdministrator"];

export const BUSINESS_POSTS: readonly StaffRole[] = [...DEPARTMENT_POSTS, ...OUTSIDE_POSTS];

type RolePair = readonly [StaffRole, StaffRole];

const pairsOf = (some: readonly StaffRole[], others: readonly StaffRole[]): RolePair[] =>
  some.flatMap((one) => others.map((other) => [one, other] as const));

/** Roles no account holds together, whatever the measure of the province says (§11.8, exclusive pairs). */
export const EXCLUSIVE_ROLES: readonly RolePair[] = [
  ...pairsOf(ADMINISTRATORS, BUSINESS_POSTS),
  ["systemAdministrator", "auditAdministrator"],
  ["systemAdministrator", "securityAdministrator"],
  ["securityAdministrator", "auditAdministrator"],
  ...pairsOf(OUTSIDE_POSTS, DEPARTMENT_POSTS),
];

/** The first two roles that exclude each other, or null when one person may hold them all. */
export const rolesClash = (roles: readonly StaffRole[]): RolePair | null =>
  EXCLUSIVE_ROLES.find(([one, other]) => roles.includes(one) && roles.includes(other)) ?? null;

/** Whether two sets of roles are the same. */
export const sameRoles = (some: readonly StaffRole[], others: readonly StaffRole[]): boolean =>
  some.length === others.length && some.every((role) => others.includes(role));
