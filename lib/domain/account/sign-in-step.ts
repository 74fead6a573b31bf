import type { PersonKind, StaffRole } from "../actor";
import { ADMINISTRATORS } from "./roles";
import { isPasswordOld } from "./session-limits";

/** What still stands between a checked password and the account. */
export type SignInStep = "secondFactor" | "password" | "open";

type StepFacts = {
  kind: PersonKind;
  secondFactorAt: Date | null;
  totpConfirmedAt: Date | null;
  mustChangePassword: boolean;
  passwordChangedAt: Date;
  demonstration: boolean;
};

/** Staff always pass a second factor, applicants when they set one up; then a first or old password is changed. */
export function signInStep(facts: StepFacts, secondFactorOn: boolean, at: Date): SignInStep {
  const guarded = facts.kind === "staff" || facts.totpConfirmedAt !== null;
  if (secondFactorOn && guarded && !facts.secondFactorAt) return "secondFactor";
  if (facts.mustChangePassword) return "password";
  return isPasswordOld(facts.passwordChangedAt, at) && !facts.demonstration ? "password" : "open";
}

const OFFICE_ROLES: readonly StaffRole[] = ADMINISTRATORS;

/** The page that an account begins on. */
export function landingOf(kind: PersonKind, roles: readonly StaffRole[]): string {
  if (kind === "applicant") return "/workspace";
  if (kind === "expert") return "/reviews";
  return roles.length > 0 && roles.every((role) => OFFICE_ROLES.includes(role)) ? "/admin" : "/desk";
}

/** Where somebody in the middle of signing in goes next; `next` is where they wanted to go. */
export function stepAddress(step: SignInStep, next: string | null): string | null {
  const query = next ? `?next=${encodeURIComponent(next)}` : "";
  if (step === "secondFactor") return `/sign-in/second-factor${query}`;
  return step === "password" ? `/sign-in/new-password${query}` : null;
}
