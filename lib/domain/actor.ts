/** Roles of a department's staff; who may take which step stands in the transition table. */
export const STAFF_ROLES = [
  "intake",
  "reviewer",
  "publisher",
  "approver",
  "recommender",
  "jointReviewer",
  "evaluator",
  "systemAdministrator",
  "securityAdministrator",
  "auditAdministrator",
] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

export type AffiliationRole = "administrator" | "filer";

declare const minted: unique symbol;
type Minted = { readonly [minted]: true };

type PublicActor = { kind: "public"; ip: string | null };
type ApplicantActor = {
  kind: "applicant";
  userId: string;
  name: string;
  email: string;
  sessionId: string;
  ip: string | null;
  /** The one unit this person acts for, or null before joining one. */
  organization: { id: string; role: AffiliationRole } | null;
};
export type StaffActor = {
  kind: "staff";
  userId: string;
  name: string;
  email: string;
  sessionId: string;
  ip: string | null;
  province: string;
  roles: readonly StaffRole[];
  /** Recommenders: the code of their office in the measure. */
  officeCode: string | null;
};
/** A member of a department's pool; sees the cases of the rounds he sits in. */
type ExpertActor = {
  kind: "expert";
  userId: string;
  name: string;
  email: string;
  sessionId: string;
  ip: string | null;
  expertId: string;
  province: string;
};
/** A member's person acting by link and one-time code, without an account. */
type InviteeActor = {
  kind: "invitee";
  invitationId: string;
  memberId: string;
  filingId: string;
  ip: string | null;
};
export type SystemActor = { kind: "system"; job: string };

/** Only lib/infrastructure (session, invitation session, job runner) mints actors; everyone else receives them. */
export type Actor = (PublicActor | ApplicantActor | StaffActor | ExpertActor | InviteeActor | SystemActor) &
  Minted;
export type Applicant = ApplicantActor & Minted;
export type Staff = StaffActor & Minted;
export type Expert = ExpertActor & Minted;
/** Whoever signs in with an account. */
export type Person = Applicant | Staff | Expert;
export type PersonKind = Person["kind"];
export type Invitee = InviteeActor & Minted;

/** For the rooms that mint actors, and for factories of tests. */
export function mintActor<
  A extends PublicActor | ApplicantActor | StaffActor | ExpertActor | InviteeActor | SystemActor,
>(actor: A): A & Minted {
  return actor as A & Minted;
}

export const actorUserId = (actor: Actor): string | null =>
  actor.kind === "applicant" || actor.kind === "staff" || actor.kind === "expert" ? actor.userId : null;

export const actorIp = (actor: Actor): string | null => (actor.kind === "system" ? null : actor.ip);

/** The actor of steps nobody takes: receipt, acceptance at once, lapse. Attributed to the job that runs them. */
export const systemActor = (job: string): SystemActor & Minted => mintActor({ kind: "system", job });
