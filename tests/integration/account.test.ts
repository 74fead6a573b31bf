import { Secret, TOTP } from "otpauth";
import { describe, expect, it } from "vitest";
import { prisma } from "@/lib/data/client";
import { findSession, redeemTicket } from "@/lib/data/sessions";
import { isAlive, ticketsSince } from "@/lib/domain/account/session-limits";
import { mintActor, type StaffRole } from "@/lib/domain/actor";
import { hashPassword } from "@/lib/infrastructure/cryptography/passwords";
import { secretHash, unseal } from "@/lib/infrastructure/cryptography/secrets";
import { changePassword } from "@/lib/usecases/account/change-password";
import { confirmSecondFactor } from "@/lib/usecases/account/confirm-second-factor";
import { prepareSecondFactor } from "@/lib/usecases/account/prepare-second-factor";
import { requestPasswordReset } from "@/lib/usecases/account/request-password-reset";
import { resetPassword } from "@/lib/usecases/account/reset-password";
import { signOut } from "@/lib/usecases/account/sign-out";
import { signOutEverywhere } from "@/lib/usecases/account/sign-out-everywhere";
import { signUp } from "@/lib/usecases/account/sign-up";
import { startSession } from "@/lib/usecases/account/start-session";
import { verifyEmail } from "@/lib/usecases/account/verify-email";

const start = new Date("2026-11-20T02:00:00Z");
const minutesOn = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
const password = "Strong-2026";
let people = 0;

/** Each test comes from an address of its own, so that locks of addresses do not meet. */
const stranger = () => mintActor({ kind: "public" as const, ip: `192.0.2.${++people}` });

async function person(given: { kind?: "applicant" | "staff"; roles?: StaffRole[] } = {}) {
  const email = `person${++people}@example.cn`;
  const user = await prisma.user.create({
    data: {
      kind: "applicant",
      ...given,
      email,
      name: "测试人员",
      passwordHash: await hashPassword(password),
      passwordChangedAt: start,
      emailVerifiedAt: start,
    },
  });
  return { id: user.id, email };
}

const signInAs = (email: string, at: Date, typed = password, secondFactorOn = false, actor = stranger()) =>
  startSession(actor, { email, password: typed, secondFactorOn }, at);

/** Signs in and redeems the ticket, as the cookie does. */
async function sessionOf(email: string, at: Date, typed = password, secondFactorOn = false) {
  const outcome = await signInAs(email, at, typed, secondFactorOn);
  if (!outcome.ok) throw new Error(outcome.refusal);
  const id = await redeemTicket(secretHash(outcome.value.ticket), ticketsSince(at));
  if (!id) throw new Error("the ticket was not redeemed");
  return { id, ...outcome.value };
}

async function actorOf(user: { id: string; email: string }, sessionId: string) {
  const common = { userId: user.id, email: user.email, name: "测试人员", sessionId, ip: null };
  return mintActor({
    kind: "staff" as const,
    ...common,
    province: "nm",
    roles: ["intake" as const],
    officeCode: null,
  });
}

async function lives(id: string, at: Date): Promise<boolean> {
  const session = await findSession(id);
  return session !== null && isAlive(session, session.user.kind, at);
}

async function mailsTo(email: string) {
  const messages = await prisma.outboxMessage.findMany({ orderBy: { id: "asc" } });
  return messages
    .filter(({ recipient }) => unseal(recipient) === email)
    .map(({ subject, text }) => ({ subject, code: unseal(text).match(/^\d{6}$/m)?.[0] ?? "" }));
}

const refused = (refusal: string) => ({ ok: false, refusal });
const lastCode = async (email: string) => (await mailsTo(email)).at(-1)?.code ?? "";
const wrongCode = (code: string) => (code === "111111" ? "222222" : "111111");

describe("signing up", () => {
  const form = { name: "李明", password, privacyVersion: "2026-11-01" };

  it("makes the account only when the mailed code is right, and opens a session", async () => {
    const email = "fresh@example.cn";
    const outcome = await signUp(stranger(), { ...form, email }, start);
    if (!outcome.ok) throw new Error(outcome.refusal);
    const pending = outcome.value;
    expect(await prisma.user.count({ where: { email } })).toBe(0);
    const code = await lastCode(email);
    expect(await verifyEmail(stranger(), { code: wrongCode(code), pending }, start)).toMatchObject(
      refused("codeWrong"),
    );
    const made = await verifyEmail(stranger(), { code, pending }, minutesOn(14));
    expect(made).toMatchObject({ ok: true, value: { step: "open", landing: "/workspace" } });
    expect(await prisma.user.findUnique({ where: { email } })).toMatchObject({
      kind: "applicant",
      privacyVersion: "2026-11-01",
      emailVerifiedAt: minutesOn(14),
    });
    expect(await verifyEmail(stranger(), { code, pending }, minutesOn(14))).toMatchObject(
      refused("codeExpired"),
    );
  });

  it("refuses a code after fifteen minutes and after five wrong tries", async () => {
    for (const [email, at, tries] of [
      ["late@example.cn", minutesOn(15), 0],
      ["guess@example.cn", start, 5],
    ] as const) {
      const outcome = await signUp(stranger(), { ...form, email }, start);
      if (!outcome.ok) throw new Error(outcome.refusal);
      const code = await lastCode(email);
      for (let time = 0; time < tries; time++)
        await verifyEmail(stranger(), { code: wrongCode(code), pending: outcome.value }, at);
      const late = await verifyEmail(stranger(), { code, pending: outcome.value }, at);
      expect(late).toMatchObject(refused("codeExpired"));
    }
  });

  it("answers alike for an address that has an account, and mails no code there", async () => {
    const { email } = await person();
    const known = await signUp(stranger(), { ...form, email }, start);
    expect(known.ok && Object.keys(known.value)).toEqual(["email", "name", "passwordHash", "privacyVersion"]);
    expect(await mailsTo(email)).toEqual([{ subject: "该邮箱已注册", code: "" }]);
  });
});

describe("locks", () => {
  it("come after five failures, alike for accounts that do not exist", async () => {
    for (const email of [(await person()).email, "nobody@example.cn"]) {
      for (let time = 0; time < 5; time++)
        expect(await signInAs(email, minutesOn(time), "Wrong-2026")).toMatchObject(
          refused("credentialsWrong"),
        );
      expect(await signInAs(email, minutesOn(5))).toMatchObject(refused("locked"));
      expect(await signInAs(email, minutesOn(33))).toMatchObject(refused("locked"));
    }
  });

  it("end after thirty minutes", async () => {
    const { email } = await person();
    for (let time = 0; time < 5; time++) await signInAs(email, start, "Wrong-2026");
    expect(await prisma.user.findUnique({ where: { email } })).toMatchObject({ lockedUntil: minutesOn(30) });
    expect(await signInAs(email, minutesOn(31))).toMatchObject({ ok: true });
  });

  it("let no more than five of many parallel guesses through", async () => {
    const { email } = await person();
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => signInAs(email, start, "Wrong-2026")),
    );
    const checked = outcomes.filter((outcome) => !outcome.ok && outcome.refusal === "credentialsWrong");
    expect(checked.length).toBeLessThanOrEqual(5);
  });

  it("count an address over all accounts", async () => {
    const actor = stranger();
    for (let time = 0; time < 20; time++)
      await signInAs(`spray${time}@example.cn`, start, "Wrong-2026", false, actor);
    const { email } = await person();
    expect(await signInAs(email, start, password, false, actor)).toMatchObject(refused("locked"));
    expect(await signInAs(email, start)).toMatchObject({ ok: true });
  });
});

describe("sessions", () => {
  it("turn one ticket into one session", async () => {
    const { email } = await person();
    const outcome = await signInAs(email, start);
    if (!outcome.ok) throw new Error(outcome.refusal);
    const hash = secretHash(outcome.value.ticket);
    expect(await redeemTicket(hash, ticketsSince(minutesOn(3)))).toBeNull();
    expect(await redeemTicket(hash, ticketsSince(start))).not.toBeNull();
    expect(await redeemTicket(hash, ticketsSince(start))).toBeNull();
  });

  it("end by idling, by signing out, and everywhere else at once", async () => {
    const user = await person();
    const [first, second] = [await sessionOf(user.email, start), await sessionOf(user.email, start)];
    expect(await lives(first.id, minutesOn(30))).toBe(true);
    expect(await lives(first.id, minutesOn(31))).toBe(false);
    await signOutEverywhere(await actorOf(user, first.id), null, minutesOn(1));
    expect([await lives(first.id, minutesOn(1)), await lives(second.id, minutesOn(1))]).toEqual([
      true,
      false,
    ]);
    await signOut(await actorOf(user, first.id), null, minutesOn(2));
    expect(await lives(first.id, minutesOn(2))).toBe(false);
  });

  it("leave staff one at a time, also when two sign-ins meet", async () => {
    const { email, id } = await person({ kind: "staff", roles: ["intake"] });
    const first = await sessionOf(email, start);
    await Promise.all([signInAs(email, minutesOn(1)), signInAs(email, minutesOn(1))]);
    expect(await lives(first.id, minutesOn(1))).toBe(false);
    expect(await prisma.session.count({ where: { userId: id, revokedAt: null } })).toBe(1);
  });
});

describe("second factor", () => {
  async function staffWithSecondFactor() {
    const user = await person({ kind: "staff", roles: ["intake"] });
    const session = await sessionOf(user.email, start, password, true);
    const actor = await actorOf(user, session.id);
    const setUp = await prepareSecondFactor(actor);
    if (!setUp) throw new Error("nothing to set up");
    const totp = new TOTP({ secret: Secret.fromBase32(setUp.secret) });
    const token = (at: Date) => totp.generate({ timestamp: at.getTime() });
    return { user, session, actor, token };
  }

  it("is set up at the first sign-in and asked for afterwards", async () => {
    const { user, session, actor, token } = await staffWithSecondFactor();
    expect(session.step).toBe("secondFactor");
    expect(await confirmSecondFactor(actor, { token: "000000" }, start)).toMatchObject(
      refused("secondFactorWrong"),
    );
    const confirmed = await confirmSecondFactor(actor, { token: token(start) }, start);
    expect(confirmed).toMatchObject({ ok: true, value: { step: "open", landing: "/desk" } });
    expect(await prepareSecondFactor(actor)).toBeNull();
    expect((await findSession(session.id))?.secondFactorAt).toEqual(start);
    expect((await sessionOf(user.email, minutesOn(1), password, true)).step).toBe("secondFactor");
    expect(await lives(session.id, minutesOn(1))).toBe(true);
  });

  it("takes no token twice, and the second session ends the first", async () => {
    const { user, session, actor, token } = await staffWithSecondFactor();
    await confirmSecondFactor(actor, { token: token(start) }, start);
    const second = await sessionOf(user.email, start, password, true);
    const again = await actorOf(user, second.id);
    expect(await confirmSecondFactor(again, { token: token(start) }, start)).toMatchObject(
      refused("secondFactorWrong"),
    );
    expect(await confirmSecondFactor(again, { token: token(minutesOn(1)) }, minutesOn(1))).toMatchObject({
      ok: true,
    });
    expect(await lives(session.id, minutesOn(1))).toBe(false);
  });

  it("lets one of two equal tokens through when they arrive together", async () => {
    const { actor, token } = await staffWithSecondFactor();
    await confirmSecondFactor(actor, { token: token(start) }, start);
    const send = () => confirmSecondFactor(actor, { token: token(minutesOn(2)) }, minutesOn(2));
    const outcomes = await Promise.all([send(), send()]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe("passwords", () => {
  it("are reset by mailed code, without telling which addresses have accounts", async () => {
    const user = await person();
    const session = await sessionOf(user.email, start);
    for (let time = 0; time < 5; time++) await signInAs(user.email, start, "Wrong-2026");
    const fresh = "Fresh-2026";
    const answers = [];
    for (const email of [user.email, "absent@example.cn"]) {
      expect(await requestPasswordReset(stranger(), { email }, start)).toEqual({
        ok: true,
        value: { email },
      });
      const code = wrongCode(await lastCode(email));
      answers.push(await resetPassword(stranger(), { email, code, password: fresh }, start));
    }
    expect(answers[0]).toEqual(answers[1]);
    expect(await mailsTo("absent@example.cn")).toEqual([]);
    const code = await lastCode(user.email);
    const reset = { email: user.email, code, password: fresh };
    expect(await resetPassword(stranger(), { ...reset, password }, start)).toMatchObject(
      refused("passwordReused"),
    );
    expect(await resetPassword(stranger(), reset, start)).toMatchObject({ ok: true });
    expect(await resetPassword(stranger(), reset, start)).toMatchObject(refused("codeExpired"));
    expect(await lives(session.id, start)).toBe(false);
    expect(await signInAs(user.email, start, fresh)).toMatchObject({ ok: true });
  });

  it("do not come back within five, and a change ends other sessions", async () => {
    const user = await person();
    const [here, elsewhere] = [await sessionOf(user.email, start), await sessionOf(user.email, start)];
    const actor = await actorOf(user, here.id);
    const change = (current: string, next: string) =>
      changePassword(actor, { current, password: next }, start);
    expect(await change("Wrong-2026", "Other-1111")).toMatchObject(refused("passwordWrong"));
    const series = [password, "Other-1111", "Other-2222", "Other-3333", "Other-4444"];
    for (const [place, next] of series.slice(1).entries())
      expect(await change(series[place] ?? "", next)).toMatchObject({ ok: true });
    expect(await change("Other-4444", password)).toMatchObject(refused("passwordReused"));
    expect(await change("Other-4444", "Other-5555")).toMatchObject({ ok: true });
    expect(await change("Other-5555", password)).toMatchObject({ ok: true });
    expect([await lives(here.id, start), await lives(elsewhere.id, start)]).toEqual([true, false]);
  });
});
