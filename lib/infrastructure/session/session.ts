import "server-only";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { findSession, type SessionRecord, touchSession } from "../../data/sessions";
import { signInAddress } from "../../domain/account/return-address";
import { isAlive, isWorthTouching } from "../../domain/account/session-limits";
import { landingOf, type SignInStep, signInStep, stepAddress } from "../../domain/account/sign-in-step";
import {
  type Actor,
  type Applicant,
  type Expert,
  mintActor,
  type Person,
  type Staff,
  type StaffRole,
} from "../../domain/actor";
import { type Outcome, refuse } from "../../domain/result";
import { env, isDemonstration } from "../../env";
import { now } from "../clock";
import { currentIp, currentPath } from "../request";
import { readSessionId } from "./session-cookie";

type SignIn = { step: SignInStep; actor: Person; secondFactorReady: boolean };

export const isSecondFactorOn = !(isDemonstration && env.SECOND_FACTOR === "off");

function actorOf({ id, user }: SessionRecord, ip: string | null): Person {
  const person = { userId: user.id, name: user.name, email: user.email, sessionId: id, ip };
  if (user.kind === "staff")
    return mintActor({
      kind: "staff" as const,
      ...person,
      province: user.province ?? "",
      roles: user.roles,
      officeCode: user.officeCode,
    });
  if (user.kind === "expert" && user.expert)
    return mintActor({
      kind: "expert" as const,
      ...person,
      expertId: user.expert.id,
      province: user.expert.province,
    });
  const { affiliation } = user;
  const organization = affiliation && { id: affiliation.organizationId, role: affiliation.role };
  return mintActor({ kind: "applicant" as const, ...person, organization });
}

/** The person behind the cookie, also while a second factor or a new password is still due. */
export const currentSignIn = cache(async (): Promise<SignIn | null> => {
  const id = await readSessionId();
  const session = id ? await findSession(id) : null;
  const at = now();
  if (session?.user.status !== "active" || !isAlive(session, session.user.kind, at)) return null;
  if (isWorthTouching(session.lastSeenAt, at)) await touchSession(session.id, at);
  return {
    step: signInStep({ ...session.user, secondFactorAt: session.secondFactorAt }, isSecondFactorOn, at),
    actor: actorOf(session, await currentIp()),
    secondFactorReady: session.user.totpConfirmedAt !== null,
  };
});

/** Who asks: read once a request, from the session's row. */
export const currentActor = cache(async (): Promise<Actor> => {
  const signIn = await currentSignIn();
  if (signIn?.step === "open") return signIn.actor;
  return mintActor({ kind: "public" as const, ip: await currentIp() });
});

/** Any account, signed in to the end; others are led to what is missing. */
export async function requireAccount(): Promise<Person> {
  const [signIn, path] = await Promise.all([currentSignIn(), currentPath()]);
  if (!signIn) return redirect(signInAddress(path));
  const step = stepAddress(signIn.step, path);
  if (step) return redirect(step);
  return signIn.actor;
}

/** Signed out: to sign-in and back. Staff: 404. */
export async function requireApplicant(): Promise<Applicant> {
  const actor = await requireAccount();
  return actor.kind === "applicant" ? actor : notFound();
}

/** An applicant who acts for a unit; without one, to the page that joins or registers one. */
export async function requireOrganization(): Promise<
  Applicant & { organization: NonNullable<Applicant["organization"]> }
> {
  const actor = await requireApplicant();
  const { organization } = actor;
  return organization ? { ...actor, organization } : redirect("/workspace/organization");
}

/** Staff, with one of the named roles when any is named. Signed out: to sign-in and back. Others: 404. */
export async function requireStaff(...roles: readonly StaffRole[]): Promise<Staff> {
  const actor = await requireAccount();
  if (actor.kind !== "staff") return notFound();
  if (roles.length > 0 && !roles.some((role) => actor.roles.includes(role))) return notFound();
  return actor;
}

/** An expert of a department's pool. Signed out: to sign-in and back. Others: 404. */
export async function requireExpert(): Promise<Expert> {
  const actor = await requireAccount();
  return actor.kind === "expert" ? actor : notFound();
}

/** For forms used in the middle of signing in, where the door still sees nobody: runs as the person behind the cookie. */
export async function asSignedIn<T>(
  steps: readonly SignInStep[],
  run: (actor: Person) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const signIn = await currentSignIn();
  return signIn && steps.includes(signIn.step) ? run(signIn.actor) : refuse("signedOut");
}

/** For the pages of signing in: the person at this step; everybody else goes where they belong. */
export async function requireStep(step: SignInStep, next: string | null): Promise<SignIn> {
  const signIn = await currentSignIn();
  if (!signIn) return redirect(signInAddress(next));
  if (signIn.step === step) return signIn;
  return redirect(stepAddress(signIn.step, next) ?? next ?? homeOf(signIn.actor));
}

/** Signed-in people have no business on the sign-in page. */
export async function leaveWhenSignedIn(next: string | null): Promise<void> {
  const signIn = await currentSignIn();
  if (signIn) redirect(stepAddress(signIn.step, next) ?? next ?? homeOf(signIn.actor));
}

export const homeOf = (actor: Person): string =>
  landingOf(actor.kind, actor.kind === "staff" ? actor.roles : []);
