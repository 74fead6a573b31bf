import { encode } from "next-auth/jwt";
import { beforeEach, expect, it, vi } from "vitest";
import { prisma } from "@/lib/data/client";
import { now } from "@/lib/infrastructure/clock";
import { PATH_HEADER } from "@/lib/infrastructure/path-header";
import { currentInvitee, openInviteeSession } from "@/lib/infrastructure/session/invitee-session";
import { findParkedForm, parkForm } from "@/lib/infrastructure/session/parked-forms";
import {
  currentActor,
  currentSignIn,
  requireOrganization,
  requireStaff,
} from "@/lib/infrastructure/session/session";
import { SESSION_COOKIE } from "@/lib/infrastructure/session/session-cookie";
import { startSession } from "@/lib/usecases/account/start-session";

const browser = vi.hoisted(() => ({ cookies: new Map<string, string>(), headers: new Headers() }));

vi.mock("next/headers", () => ({
  headers: async () => browser.headers,
  cookies: async () => ({
    get: (name: string) => (browser.cookies.has(name) ? { value: browser.cookies.get(name) } : undefined),
    has: (name: string) => browser.cookies.has(name),
    set: (name: string, value: string) => browser.cookies.set(name, value),
    delete: (name: string) => browser.cookies.delete(name),
  }),
}));

const ago = (minutes: number) => new Date(now().getTime() - minutes * 60_000);
let people = 0;

async function signedIn(kind: "applicant" | "staff") {
  const email = `browser${++people}@example.cn`;
  const roles = kind === "staff" ? (["intake", "approver"] as const) : [];
  const user = await prisma.user.create({
    data: {
      ...{ kind, email, name: "测试人员", passwordHash: "none", passwordChangedAt: now() },
      ...(kind === "staff" ? { province: "nm", roles: [...roles] } : {}),
    },
  });
  const end = new Date(now().getTime() + 3_600_000);
  const id = `session-${people}`;
  await prisma.session.create({ data: { id, userId: user.id, secondFactorAt: now(), expiresAt: end } });
  browser.cookies.set(SESSION_COOKIE, await cookieOf(id));
  return { id, userId: user.id, email };
}

const cookieOf = (sid: string, secret = process.env.AUTH_SECRET ?? "") =>
  encode({ token: { sid }, secret, salt: SESSION_COOKIE });

beforeEach(() => {
  browser.cookies.clear();
  browser.headers = new Headers({
    [PATH_HEADER]: "/workspace/filings?state=draft",
    "x-forwarded-for": "10.9.9.9, 192.0.2.7",
  });
});

it("knows who asks, from the session's row, at the address that the nearest proxy saw", async () => {
  expect(await currentActor()).toEqual({ kind: "public", ip: "192.0.2.7" });
  const { userId, id } = await signedIn("applicant");
  expect(await currentActor()).toMatchObject({
    kind: "applicant",
    userId,
    sessionId: id,
    organization: null,
  });
});

it("takes no cookie of another secret, and none of a session that does not exist", async () => {
  const { id } = await signedIn("applicant");
  for (const cookie of [
    await cookieOf(id, "another-secret-of-thirty-two-letters"),
    await cookieOf("none"),
    "x.y",
  ]) {
    browser.cookies.set(SESSION_COOKIE, cookie);
    expect((await currentActor()).kind).toBe("public");
  }
});

it.each([
  ["idle for 16 minutes", { lastSeenAt: ago(16) }],
  ["past its end", { expiresAt: ago(1) }],
  ["revoked", { revokedAt: ago(0) }],
])("ends a session of staff that is %s", async (_how, data) => {
  const { id } = await signedIn("staff");
  expect((await currentActor()).kind).toBe("staff");
  await prisma.session.update({ where: { id }, data });
  expect((await currentActor()).kind).toBe("public");
});

it("notes that it was used, at most once a minute", async () => {
  const { id } = await signedIn("applicant");
  const seen = async () => (await prisma.session.findUniqueOrThrow({ where: { id } })).lastSeenAt;
  await prisma.session.update({ where: { id }, data: { lastSeenAt: ago(20) } });
  await currentActor();
  const noted = await seen();
  expect(noted.getTime()).toBeGreaterThan(ago(1).getTime());
  await currentActor();
  expect(await seen()).toEqual(noted);
});

it("counts a removed role and a disabled account from the next request", async () => {
  const { userId } = await signedIn("staff");
  expect(await requireStaff("approver")).toMatchObject({ kind: "staff" });
  await prisma.user.update({ where: { id: userId }, data: { roles: ["intake"] } });
  await expect(requireStaff("approver")).rejects.toMatchObject({ digest: "NEXT_HTTP_ERROR_FALLBACK;404" });
  await prisma.user.update({ where: { id: userId }, data: { status: "disabled" } });
  await expect(requireStaff()).rejects.toMatchObject({ digest: expect.stringContaining("/sign-in?next=") });
});

it("leads the signed out to sign-in and back, applicants without a unit to joining one, others to 404", async () => {
  const back = "/sign-in?next=%2Fworkspace%2Ffilings%3Fstate%3Ddraft";
  await expect(requireOrganization()).rejects.toMatchObject({ digest: expect.stringContaining(`;${back};`) });
  await signedIn("applicant");
  await expect(requireOrganization()).rejects.toMatchObject({
    digest: expect.stringContaining(";/workspace/organization;"),
  });
  await expect(requireStaff()).rejects.toMatchObject({ digest: "NEXT_HTTP_ERROR_FALLBACK;404" });
});

it("treats staff without the second factor, and first passwords, as nobody", async () => {
  const { id, userId } = await signedIn("staff");
  await prisma.session.update({ where: { id }, data: { secondFactorAt: null } });
  expect([(await currentActor()).kind, (await currentSignIn())?.step]).toEqual(["public", "secondFactor"]);
  await prisma.session.update({ where: { id }, data: { secondFactorAt: now() } });
  await prisma.user.update({ where: { id: userId }, data: { mustChangePassword: true } });
  expect([(await currentActor()).kind, (await currentSignIn())?.step]).toEqual(["public", "password"]);
  await expect(requireStaff()).rejects.toMatchObject({
    digest: expect.stringContaining("/sign-in/new-password?next="),
  });
});

it("gives a parked form back once, encrypted until then, to the same person on the same page", async () => {
  const path = "/workspace/filings?state=draft";
  const { id } = await signedIn("applicant");
  await prisma.session.update({ where: { id }, data: { revokedAt: now() } });
  const values = { name: "未保存的联合体", kinds: ["a", "b"] };
  expect(await parkForm(values)).toBe("/sign-in?next=%2Fworkspace%2Ffilings%3Fstate%3Ddraft");
  const stored = await prisma.parkedForm.findFirstOrThrow({ where: { path } });
  expect(stored.values).not.toContain("未保存");
  expect(await findParkedForm(path)).toBeNull();
  await prisma.session.update({ where: { id }, data: { revokedAt: null } });
  expect(await findParkedForm("/workspace")).toBeNull();
  expect(await findParkedForm(path)).toEqual(values);
  expect(await findParkedForm(path)).toBeNull();
});

it("gives nobody else's form back on a shared computer", async () => {
  await signedIn("applicant");
  await parkForm({ name: "别人的内容" });
  await signedIn("applicant");
  expect(await findParkedForm("/workspace/filings?state=draft")).toBeNull();
});

it("knows no invitee without an invitation in force", async () => {
  await openInviteeSession("no-such-invitation", "token");
  expect(await currentInvitee("token")).toBeNull();
  expect(await currentInvitee("other")).toBeNull();
});

it("logs every try to sign in with the account as typed", async () => {
  const actor = await currentActor();
  await startSession(
    actor,
    { email: "typed@example.cn", password: "Wrong-2026", secondFactorOn: true },
    now(),
  );
  const lines = await prisma.attemptLog.findMany({
    where: { account: "typed@example.cn" },
    orderBy: { id: "asc" },
  });
  expect(lines.map(({ action, outcome, ip }) => `${action} ${outcome} ${ip}`)).toEqual([
    "passwordCheck tried 192.0.2.7",
    "passwordCheck refused 192.0.2.7",
  ]);
});
