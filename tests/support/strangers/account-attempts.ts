import type { Applicant, Staff } from "@/lib/domain/actor";
import { changePassword } from "@/lib/usecases/account/change-password";
import { confirmSecondFactor } from "@/lib/usecases/account/confirm-second-factor";
import { resetPassword } from "@/lib/usecases/account/reset-password";
import { startSession } from "@/lib/usecases/account/start-session";
import { verifyEmail } from "@/lib/usecases/account/verify-email";
import type { Attempt } from "./attempt";
import { AT } from "./cast";

const NEW = "Stranger-2026-mima";

/** What nobody knows who is not the person: password, mailed code, authenticator. */
export const ACCOUNT_ATTEMPTS: readonly Attempt[] = [
  {
    file: "account/start-session",
    what: "guesses a password",
    may: [],
    strangers: ["visitor", "otherLead"],
    prepare: async ({ lead }) => ({
      call: (actor) =>
        startSession(actor, { email: lead.administrator.email, password: NEW, secondFactorOn: true }, AT),
    }),
  },
  {
    file: "account/reset-password",
    what: "guesses a mailed code",
    may: [],
    strangers: ["visitor", "otherLead"],
    prepare: async ({ lead }) => ({
      call: (actor) =>
        resetPassword(actor, { email: lead.administrator.email, code: "000000", password: NEW }, AT),
    }),
  },
  {
    file: "account/verify-email",
    what: "ends a sign-up nobody began",
    may: [],
    strangers: ["visitor", "otherLead"],
    prepare: async () => ({ call: (actor) => verifyEmail(actor, { code: "000000", pending: null }, AT) }),
  },
  {
    file: "account/change-password",
    what: "changes a password without knowing it",
    may: [],
    strangers: ["otherLead", "otherStaff"],
    prepare: async () => ({
      call: (actor) => changePassword(actor as Applicant | Staff, { current: "wrong", password: NEW }, AT),
    }),
  },
  {
    file: "account/confirm-second-factor",
    what: "guesses the authenticator's digits",
    may: [],
    strangers: ["otherStaff"],
    prepare: async () => ({
      call: (actor) => confirmSecondFactor(actor as Applicant | Staff, { token: "000000" }, AT),
    }),
  },
];
