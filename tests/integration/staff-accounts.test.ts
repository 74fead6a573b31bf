import { beforeAll, describe, expect, it } from "vitest";
import { prisma } from "@/lib/data/client";
import { findSession, redeemTicket } from "@/lib/data/sessions";
import { isAlive, ticketsSince } from "@/lib/domain/account/session-limits";
import { mintActor, type Staff, type StaffRole } from "@/lib/domain/actor";
import { secretHash, unseal } from "@/lib/infrastructure/cryptography/secrets";
import { startSession } from "@/lib/usecases/account/start-session";
import { activateAccount, findActivation } from "@/lib/usecases/staff/activate-account";
import { administerAccount } from "@/lib/usecases/staff/administer-account";
import { createStaffAccount } from "@/lib/usecases/staff/create-account";
import { listAccounts } from "@/lib/usecases/staff/list-accounts";
import { loadAccount } from "@/lib/usecases/staff/load-account";
import { requestRoles } from "@/lib/usecases/staff/request-roles";
import { settleRoles } from "@/lib/usecases/staff/settle-roles";
import { makeStaff, staffActor } from "@/prisma/factories";
import { installReference } from "@/prisma/reference/install-reference";
import { asOwner } from "../support/database";

const AT = new Date("2026-11-23T02:00:00Z");
const minutesOn = (minutes: number) => new Date(AT.getTime() + minutes * 60_000);
const daysOn = (days: number) => minutesOn(days * 1440);
const PASSWORD = "Begin-2026-mima";
const refused = (refusal: string) => ({ ok: false, refusal });
const stranger = () => mintActor({ kind: "public" as const, ip: `192.0.2.${++people}` });
let people = 0;

let system: Staff;
let security: Staff;

const staff = async (province: string, ...roles: StaffRole[]) =>
  staffActor(await makeStaff(prisma, { province, roles, password: PASSWORD, passwordChangedAt: AT }));

beforeAll(async () => {
  await installReference();
  system = await staff("nm", "systemAdministrator");
  security = await staff("nm", "securityAdministrator");
});

const wanted = (roles: StaffRole[], officeCode: string | null = null) => ({
  roles,
  officeCode,
  reason: "分工",
});
const user = (id: string) => prisma.user.findUniqueOrThrow({ where: { id } });
const actsOf = async (userId: string) =>
  (await prisma.accountEvent.findMany({ where: { userId }, orderBy: { id: "asc" } })).map(
    ({ action }) => action,
  );
const openRequest = (userId: string) =>
  prisma.roleRequest.findFirstOrThrow({ where: { userId, state: "requested" } });

async function settle(actor: Staff, userId: string, act: "grant" | "decline" | "withdraw") {
  const { id: requestId, version } = await openRequest(userId);
  return settleRoles(actor, { requestId, version, reason: "", act }, AT);
}

async function create(roles: StaffRole[] = ["intake"], officeCode: string | null = null) {
  const email = `new${++people}@example.cn`;
  const made = await createStaffAccount(
    system,
    { name: "演示新人", email, ...wanted(roles, officeCode) },
    AT,
  );
  if (!made.ok) throw new Error(JSON.stringify(made));
  return { email, userId: made.value.userId };
}

const mailsTo = async (email: string) =>
  (await prisma.outboxMessage.findMany({ orderBy: { id: "asc" } }))
    .filter(({ recipient }) => unseal(recipient) === email)
    .map(({ text }) => unseal(text));
const linkOf = async (email: string) =>
  /\/activation\/([\w-]+)/.exec((await mailsTo(email)).at(-1) ?? "")?.[1] ?? "";

const administer = (
  actor: Staff,
  userId: string,
  act: Parameters<typeof administerAccount>[1]["act"],
  at = AT,
) => administerAccount(actor, { userId, act, reason: "按规定办理" }, at);

const signInAs = (email: string, at: Date, password = PASSWORD) =>
  startSession(stranger(), { email, password, secondFactorOn: false }, at);

async function sessionOf(email: string, at: Date) {
  const outcome = await signInAs(email, at);
  if (!outcome.ok) throw new Error(outcome.refusal);
  const id = await redeemTicket(secretHash(outcome.value.ticket), ticketsSince(at));
  if (!id) throw new Error("the ticket was not redeemed");
  return id;
}

async function lives(id: string, at: Date) {
  const session = await findSession(id);
  return session?.user.status === "active" && isAlive(session, session.user.kind, at);
}

describe("a new account", () => {
  it("does nothing until a second administrator grants its roles and its owner sets a password", async () => {
    const { email, userId } = await create(["intake", "publisher"]);
    expect(await user(userId)).toMatchObject({ roles: [], mustChangePassword: true, emailVerifiedAt: null });
    expect(await mailsTo(email)).toEqual([]);
    expect(await settle(system, userId, "grant")).toMatchObject(refused("notYourRole"));
    expect(await settle(security, userId, "grant")).toMatchObject({ ok: true });
    expect((await user(userId)).roles).toEqual(["intake", "publisher"]);
    const token = await linkOf(email);
    expect((await findActivation(token, AT))?.email).toMatch(/^n\*\*\*@/);
    const activate = (at: Date) => activateAccount(stranger(), { token, password: PASSWORD }, at);
    expect(await activate(daysOn(7))).toMatchObject(refused("activationClosed"));
    expect(await activate(daysOn(6))).toMatchObject({ ok: true });
    expect(await activate(daysOn(6))).toMatchObject(refused("activationClosed"));
    expect(await signInAs(email, daysOn(6))).toMatchObject({ ok: true });
    expect(await actsOf(userId)).toEqual(["create", "requestRoles", "grant", "activate"]);
  });

  it("gets a fresh link when asked, and the earlier one ends", async () => {
    const { email, userId } = await create();
    expect(await administer(system, userId, "sendActivation")).toMatchObject(refused("alreadyHandled"));
    await settle(security, userId, "grant");
    const first = await linkOf(email);
    expect(await administer(system, userId, "sendActivation")).toMatchObject({ ok: true });
    const second = await linkOf(email);
    expect(await findActivation(first, AT)).toBeNull();
    expect(await findActivation(second, AT)).not.toBeNull();
  });

  it("is refused for an address that has one, for roles that exclude each other and without its office", async () => {
    const { email } = await create();
    const order = { name: "演示新人", email, ...wanted(["intake"]) };
    const fieldsOf = async (change: object) => {
      const outcome = await createStaffAccount(system, { ...order, email: "free@example.cn", ...change }, AT);
      return outcome.ok ? "made" : Object.keys(outcome.fields ?? {});
    };
    expect(await createStaffAccount(system, order, AT)).toMatchObject(refused("emailTaken"));
    expect(await fieldsOf({ roles: ["intake", "auditAdministrator"] })).toEqual(["roles"]);
    expect(await fieldsOf({ roles: ["recommender"] })).toEqual(["officeCode"]);
    expect(await fieldsOf({ roles: ["recommender"], officeCode: "999999" })).toEqual(["officeCode"]);
    const { userId } = await create(["recommender"], "150200");
    await settle(security, userId, "grant");
    expect(await user(userId)).toMatchObject({ roles: ["recommender"], officeCode: "150200" });
  });
});

describe("roles", () => {
  it("are granted by nobody to himself, and asked for by nobody for himself", async () => {
    const both = await staff("nm", "systemAdministrator", "securityAdministrator");
    expect(await requestRoles(both, { userId: both.userId, ...wanted(["approver"]) }, AT)).toMatchObject(
      refused("ownAccount"),
    );
    await requestRoles(system, { userId: both.userId, ...wanted(["approver"]) }, AT);
    expect(await settle(both, both.userId, "grant")).toMatchObject(refused("ownAccount"));
    expect((await user(both.userId)).roles).toEqual(["systemAdministrator", "securityAdministrator"]);
    expect(await settle(security, both.userId, "decline")).toMatchObject({ ok: true });
  });

  it("need a second person even where one holds both posts", async () => {
    const both = await staff("nm", "systemAdministrator", "securityAdministrator");
    const { userId } = await staff("nm", "intake");
    await requestRoles(both, { userId, ...wanted(["reviewer"]) }, AT);
    expect(await settle(both, userId, "grant")).toMatchObject(refused("isNotRequester"));
    expect(await settle(security, userId, "grant")).toMatchObject({ ok: true });
    expect((await user(userId)).roles).toEqual(["reviewer"]);
    const row = await prisma.roleRequest.findFirstOrThrow({ where: { userId } });
    await expect(
      asOwner(`UPDATE "RoleRequest" SET "decidedById" = "requestedById" WHERE id = '${row.id}'`),
    ).rejects.toThrow(/RoleRequest_two_people/);
  });

  it("have one request on its way, which is settled once", async () => {
    const { userId } = await staff("nm", "intake");
    const ask = () => requestRoles(system, { userId, ...wanted(["reviewer"]) }, AT);
    const asked = await Promise.all([ask(), ask()]);
    expect(asked.filter(({ ok }) => ok)).toHaveLength(1);
    expect(asked.find(({ ok }) => !ok)).toMatchObject(refused("roleRequestPending"));
    const settled = await Promise.all([
      settle(security, userId, "grant"),
      settle(security, userId, "decline"),
    ]);
    expect(settled.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await actsOf(userId)).toHaveLength(2);
  });

  it("are kept as they were when the request is withdrawn, and not asked for twice alike", async () => {
    const { userId } = await staff("nm", "intake");
    expect(await requestRoles(system, { userId, ...wanted(["intake"]) }, AT)).toMatchObject({
      ok: false,
      fields: { roles: expect.anything() },
    });
    await requestRoles(system, { userId, ...wanted(["reviewer"]) }, AT);
    expect(await settle(system, userId, "withdraw")).toMatchObject({ ok: true });
    expect((await user(userId)).roles).toEqual(["intake"]);
  });

  it("of another province are nobody's here", async () => {
    const { userId } = await staff("gs", "intake");
    expect(await requestRoles(system, { userId, ...wanted(["reviewer"]) }, AT)).toMatchObject(
      refused("notFound"),
    );
    expect(await loadAccount(system, userId, AT)).toBeNull();
    const listed = await listAccounts(system, AT);
    expect(listed?.staff.some((row) => row.userId === userId)).toBe(false);
    expect(await administer(system, userId, "disable")).toMatchObject(refused("notFound"));
  });

  it("count from the session's next request", async () => {
    const person = await staff("nm", "intake");
    const session = await sessionOf(person.email, AT);
    await requestRoles(system, { userId: person.userId, ...wanted(["reviewer"]) }, AT);
    expect((await findSession(session))?.user.roles).toEqual(["intake"]);
    await settle(security, person.userId, "grant");
    expect((await findSession(session))?.user.roles).toEqual(["reviewer"]);
  });
});

describe("administering an account", () => {
  it("S-02: unlocks it before its time, by the security administrator alone", async () => {
    const person = await staff("nm", "intake");
    for (let time = 0; time < 5; time++) await signInAs(person.email, AT, "Wrong-2026");
    expect(await signInAs(person.email, minutesOn(1))).toMatchObject(refused("locked"));
    expect((await loadAccount(security, person.userId, minutesOn(1)))?.state).toBe("locked");
    expect(await administer(system, person.userId, "unlock", minutesOn(1))).toMatchObject(
      refused("notYourRole"),
    );
    expect(await administer(security, person.userId, "unlock", minutesOn(1))).toMatchObject({ ok: true });
    expect(await signInAs(person.email, minutesOn(2))).toMatchObject({ ok: true });
    expect(await actsOf(person.userId)).toEqual(["unlock"]);
    expect(await administer(security, person.userId, "unlock", minutesOn(3))).toMatchObject(
      refused("alreadyHandled"),
    );
  });

  it("S-05: closes it at once with its sessions, and opens it again", async () => {
    const person = await staff("nm", "intake");
    const session = await sessionOf(person.email, AT);
    expect(await lives(session, AT)).toBe(true);
    expect(await administer(security, person.userId, "disable")).toMatchObject(refused("notYourRole"));
    expect(await administer(system, person.userId, "disable")).toMatchObject({ ok: true });
    expect(await lives(session, AT)).toBe(false);
    expect(await signInAs(person.email, AT)).toMatchObject(refused("credentialsWrong"));
    expect(await administer(system, person.userId, "enable")).toMatchObject({ ok: true });
    expect(await lives(session, AT)).toBe(false);
    expect(await signInAs(person.email, AT)).toMatchObject({ ok: true });
  });

  it("S-05: lets an account that was closed for disuse be used again once opened", async () => {
    const person = await staff("nm", "intake");
    await prisma.user.update({
      where: { id: person.userId },
      data: { demonstration: false, lastSignInAt: AT, passwordChangedAt: daysOn(91) },
    });
    expect(await signInAs(person.email, daysOn(91))).toMatchObject(refused("credentialsWrong"));
    expect((await user(person.userId)).status).toBe("disabled");
    await administer(system, person.userId, "enable", daysOn(92));
    expect(await signInAs(person.email, daysOn(92))).toMatchObject({ ok: true });
  });

  it("resets the second factor, so that it is set up anew, and ends the sessions", async () => {
    const person = await staff("nm", "intake");
    await prisma.user.update({
      where: { id: person.userId },
      data: { totpSecret: "sealed", totpConfirmedAt: AT, totpLastStep: 1 },
    });
    const session = await sessionOf(person.email, AT);
    expect(await administer(security, person.userId, "resetSecondFactor")).toMatchObject({ ok: true });
    expect(await user(person.userId)).toMatchObject({ totpSecret: null, totpConfirmedAt: null });
    expect(await lives(session, AT)).toBe(false);
    expect(await mailsTo(person.email)).toHaveLength(1);
  });

  it("ends sessions, and leaves the own account to somebody else", async () => {
    const person = await staff("nm", "intake");
    const session = await sessionOf(person.email, AT);
    expect(await administer(security, person.userId, "endSessions")).toMatchObject({ ok: true });
    expect(await lives(session, AT)).toBe(false);
    expect(await administer(system, system.userId, "disable")).toMatchObject(refused("ownAccount"));
    expect(await administer(security, security.userId, "resetSecondFactor")).toMatchObject(
      refused("ownAccount"),
    );
  });
});
