import { beforeAll, expect, test } from "vitest";
import { prisma } from "@/lib/data/client";
import { findOpenInvitation } from "@/lib/data/invitee-sessions";
import { type Invitee, mintActor } from "@/lib/domain/actor";
import { unseal } from "@/lib/infrastructure/cryptography/secrets";
import { headerRow } from "@/lib/messages/member-spreadsheet";
import { attachMaterial } from "@/lib/usecases/filing/attach-material";
import { addMember } from "@/lib/usecases/member/add-member";
import { addMembersFromSpreadsheet } from "@/lib/usecases/member/add-members-from-spreadsheet";
import { confirmPart } from "@/lib/usecases/member/confirm-part";
import { enterInvitation } from "@/lib/usecases/member/enter-invitation";
import { findEntrance } from "@/lib/usecases/member/find-invitation";
import { findMemberPage } from "@/lib/usecases/member/find-member";
import { findOwnPart, listInvitations } from "@/lib/usecases/member/find-own-part";
import { inviteMembers } from "@/lib/usecases/member/invite-members";
import { listMembers } from "@/lib/usecases/member/list-members";
import { openByShortCode } from "@/lib/usecases/member/open-by-short-code";
import { recordSealedPage } from "@/lib/usecases/member/record-sealed-page";
import { refusePart } from "@/lib/usecases/member/refuse-part";
import { removeMember } from "@/lib/usecases/member/remove-member";
import { replaceContact } from "@/lib/usecases/member/replace-contact";
import { revokeInvitation } from "@/lib/usecases/member/revoke-invitation";
import { savePart } from "@/lib/usecases/member/save-part";
import { sendInvitationCode } from "@/lib/usecases/member/send-invitation-code";
import {
  applicantActor,
  joinUnit,
  type MadeLead,
  makeOrganization,
  makeStoredFile,
  makeUser,
  makeVerifiedLead,
} from "@/prisma/factories";
import { makeFiling } from "@/prisma/filing-factory";
import { demonstrationCode } from "@/prisma/sample/units";

const at = new Date("2026-11-20T02:00:00Z");
const days = (count: number) => new Date(at.getTime() + count * 86_400_000);
const visitor = mintActor({ kind: "public", ip: "192.0.2.7" });
const person = { name: "王五", post: "总经理" };

let lead: MadeLead;
let leader: ReturnType<typeof applicantActor>;

beforeAll(async () => {
  lead = await makeVerifiedLead();
  leader = applicantActor(lead.administrator, lead.organization);
});

let serial = 800_000;
const freshRow = (email = "someone@demo.example"): string[] => {
  const number = ++serial;
  const creditCode = demonstrationCode("enterprise", "150200", number);
  return [
    `演示配套单位 ${number}`,
    creditCode,
    "企业",
    "包头市",
    "核心层",
    "配套加工",
    "设备",
    "30",
    "张三",
    "",
    email,
  ];
};

async function draftWithRows(count: number) {
  const filing = await makeFiling(lead, { memberCount: 0 });
  const rows = Array.from({ length: count }, (_, index) => freshRow(`m${index}@demo.example`));
  const outcome = await addMembersFromSpreadsheet(leader, {
    filingId: filing.id,
    rows: [headerRow, ...rows],
  });
  if (!outcome.ok) throw new Error(outcome.refusal);
  return { filing, rows };
}

const membersOf = async (filingId: string, when = at) =>
  (await listMembers(leader, filingId, when))?.members ?? [];
const pageOf = async (filingId: string, memberId: string, when = at) => {
  const page = await findMemberPage(leader, filingId, memberId, when);
  if (!page) throw new Error("no such member");
  return page;
};
const first = <T>(items: readonly T[]): T => {
  const [item] = items;
  if (item === undefined) throw new Error("empty");
  return item;
};

const tokenOf = async (filingId: string, memberId: string) =>
  (await pageOf(filingId, memberId)).invitation?.token ?? "";

async function inviteeFor(memberId: string, when = at): Promise<Invitee> {
  const { id } = await prisma.invitation.findFirstOrThrow({
    where: { memberId, revokedAt: null },
    select: { id: true },
  });
  const open = await findOpenInvitation(id, when);
  if (!open) throw new Error("the invitation is closed");
  return mintActor({ kind: "invitee", ...open, ip: "192.0.2.9" });
}

async function mailedCode(): Promise<string> {
  const message = await prisma.outboxMessage.findFirstOrThrow({
    where: { subject: "成员确认验证码" },
    orderBy: { id: "desc" },
  });
  return /^\d{6}$/m.exec(unseal(message.text))?.[0] ?? "";
}

const seenBy = async (actor: Invitee | typeof leader, memberId: string, when = at) => {
  const part = await findOwnPart(actor, memberId, when);
  if (!part) throw new Error("no own part");
  return { memberId, fingerprint: part.fingerprint, lastAnswerId: part.lastAnswerId };
};

async function confirmAll(filingId: string, when = at) {
  await inviteMembers(leader, { filingId }, when);
  for (const { id } of await membersOf(filingId, when)) {
    const invitee = await inviteeFor(id, when);
    const outcome = await confirmPart(
      invitee,
      { ...(await seenBy(invitee, id, when)), person, fileId: null },
      when,
    );
    expect(outcome).toMatchObject({ ok: true });
  }
}

const statesOf = async (filingId: string) => (await membersOf(filingId)).map(({ state }) => state);

test("one upload adds forty-nine partner units; invited at once, listed quickly", async () => {
  const { filing } = await draftWithRows(49);
  expect(await inviteMembers(leader, { filingId: filing.id }, at)).toEqual({
    ok: true,
    value: { sent: 49, withoutContact: 0 },
  });
  const mails = await prisma.outboxMessage.count({ where: { subject: { startsWith: "邀请演示配套单位" } } });
  expect(mails).toBeGreaterThanOrEqual(49);
  const list = await membersOf(filing.id);
  expect(list).toHaveLength(49);
  expect(new Set(list.map(({ state }) => state))).toEqual(new Set(["sent"]));
});

test("valid rows are kept and the rest come back with their reasons", async () => {
  const { filing, rows } = await draftWithRows(1);
  const good = freshRow();
  const outcome = await addMembersFromSpreadsheet(leader, {
    filingId: filing.id,
    rows: [headerRow, first(rows), good, good, ["", "", ""], ["演示坏代码", "123", "企业"]],
  });
  expect(outcome).toMatchObject({ ok: true, value: { added: 1 } });
  const rejected = outcome.ok ? outcome.value.rejected : [];
  expect(rejected.map(({ line, findings }) => [line, findings[0]?.problem])).toEqual([
    [2, "alreadyMember"],
    [4, "duplicateInFile"],
    [6, "codeInvalid"],
  ]);
  expect(
    await addMembersFromSpreadsheet(leader, { filingId: filing.id, rows: [["没有表头"]] }),
  ).toMatchObject({
    refusal: "spreadsheetUnreadable",
  });
});

test("members come from the directory, by code and by hand, each once and never the lead", async () => {
  const { filing } = await draftWithRows(0);
  const [chosen, coded] = [await makeOrganization(), await makeOrganization()];
  const add = (input: Omit<Parameters<typeof addMember>[1], "filingId">) =>
    addMember(leader, { filingId: filing.id, ...input });
  expect(await add({ organizationId: chosen.id })).toMatchObject({ ok: true });
  expect(await add({ creditCode: coded.creditCode?.toLowerCase() ?? "" })).toMatchObject({ ok: true });
  expect(await add({ name: "演示手填单位", kind: "association" })).toMatchObject({ ok: true });
  expect(await add({ organizationId: chosen.id })).toMatchObject({ refusal: "memberExists" });
  expect(await add({ creditCode: chosen.creditCode ?? "" })).toMatchObject({ refusal: "memberExists" });
  expect(await add({ name: "演示 手填单位", kind: "other" })).toMatchObject({ refusal: "memberExists" });
  expect(await add({ organizationId: lead.organization.id })).toMatchObject({ refusal: "memberIsLead" });
  expect(await add({ creditCode: "91150000MA00000000" })).toMatchObject({ refusal: "creditCodeInvalid" });
  expect((await membersOf(filing.id)).map(({ name }) => name)).toEqual([
    chosen.name,
    coded.name,
    "演示手填单位",
  ]);
});

test("two people adding the same unit add it once", async () => {
  const { filing } = await draftWithRows(0);
  const unit = await makeOrganization();
  const outcomes = await Promise.all(
    [1, 2, 3, 4].map(() => addMember(leader, { filingId: filing.id, organizationId: unit.id })),
  );
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await membersOf(filing.id)).toHaveLength(1);
});

test("an unverified lead cannot invite, a stranger finds nothing", async () => {
  const newcomer = await makeOrganization();
  const user = await makeUser();
  await joinUnit(prisma, user, newcomer);
  const filing = await makeFiling(
    { organization: newcomer, administrator: user, registrationId: "none" },
    { memberCount: 1, confirmed: 0 },
  );
  const actor = applicantActor(user, newcomer);
  expect(await inviteMembers(actor, { filingId: filing.id }, at)).toMatchObject({
    refusal: "leadNotVerified",
  });
  expect(await inviteMembers(leader, { filingId: filing.id }, at)).toMatchObject({ refusal: "notFound" });
  expect(await listMembers(leader, filing.id, at)).toBeNull();
  const { id } = first(filing.members);
  expect(await findMemberPage(leader, filing.id, id, at)).toBeNull();
  expect(await removeMember(leader, { memberId: id, version: 0 }, at)).toMatchObject({ refusal: "notFound" });
  expect(await findOwnPart(leader, id, at)).toBeNull();
});

test("link, mailed code and credit code let a person in; the answer records who, when and from where", async () => {
  const { filing, rows } = await draftWithRows(1);
  const { id } = first(await membersOf(filing.id));
  await inviteMembers(leader, { filingId: filing.id, memberId: id }, at);
  const token = await tokenOf(filing.id, id);
  const entrance = await findEntrance(token, at);
  expect(Object.keys(entrance ?? {}).sort()).toEqual(
    [
      "codeGoesTo",
      "consortiumName",
      "creditCodeKnown",
      "leadName",
      "memberId",
      "memberName",
      "status",
    ].sort(),
  );
  expect(entrance?.codeGoesTo).toBe("m***@demo.example");
  expect((await pageOf(filing.id, id)).state).toBe("opened");
  await sendInvitationCode(visitor, { token }, at);
  const code = await mailedCode();
  const creditCode = first(rows)[1] ?? "";
  const other = demonstrationCode("enterprise", "150200", 899_999);
  expect(await enterInvitation(visitor, { token, code, creditCode: other }, at)).toMatchObject({
    refusal: "creditCodeMismatch",
  });
  expect(await enterInvitation(visitor, { token, code, creditCode }, at)).toMatchObject({ ok: true });
  expect(await enterInvitation(visitor, { token, code, creditCode }, at)).toMatchObject({
    refusal: "codeExpired",
  });
  const invitee = await inviteeFor(id);
  await confirmPart(invitee, { ...(await seenBy(invitee, id)), person, fileId: null }, at);
  const [answer] = (await pageOf(filing.id, id)).answers;
  expect(answer).toMatchObject({
    outcome: "confirmed",
    level: "link",
    person,
    ip: "192.0.2.9",
    at,
    current: true,
  });
});

test("five wrong codes end a code, a short code leads to the link", async () => {
  const { filing, rows } = await draftWithRows(1);
  const { id } = first(await membersOf(filing.id));
  await inviteMembers(leader, { filingId: filing.id, memberId: id }, at);
  const { token = "", shortCode = "" } = (await pageOf(filing.id, id)).invitation ?? {};
  const typed = ` ${shortCode.slice(0, 4).toLowerCase()}-${shortCode.slice(4)}`;
  expect(await openByShortCode(visitor, { shortCode: typed })).toEqual({ ok: true, value: { token } });
  await sendInvitationCode(visitor, { token }, at);
  const code = await mailedCode();
  const wrong = code === "000000" ? "111111" : "000000";
  const creditCode = first(rows)[1] ?? "";
  for (let turn = 0; turn < 5; turn++)
    expect(await enterInvitation(visitor, { token, code: wrong, creditCode }, at)).toMatchObject({
      refusal: "codeWrong",
    });
  expect(await enterInvitation(visitor, { token, code, creditCode }, at)).toMatchObject({
    refusal: "codeExpired",
  });
});

test("a member without a code brings its own, checked and linked to its unit", async () => {
  const { filing } = await draftWithRows(1);
  const unit = await makeOrganization();
  const added = await addMember(leader, {
    filingId: filing.id,
    name: "演示待补代码单位",
    kind: "enterprise",
  });
  const id = added.ok ? added.value.memberId : "";
  const contact = { name: "赵六", phone: "", email: "zhao@demo.example" };
  await replaceContact(leader, { memberId: id, version: 0, contact }, at);
  await inviteMembers(leader, { filingId: filing.id, memberId: id }, at);
  const token = await tokenOf(filing.id, id);
  await sendInvitationCode(visitor, { token }, at);
  const code = await mailedCode();
  const enter = (creditCode: string) => enterInvitation(visitor, { token, code, creditCode }, at);
  expect(await enter("91150000MA00000000")).toMatchObject({ refusal: "creditCodeInvalid" });
  expect(await enter(lead.organization.creditCode ?? "")).toMatchObject({ refusal: "memberExists" });
  expect(await enter(unit.creditCode ?? "")).toMatchObject({ ok: true });
  const { member } = await pageOf(filing.id, id);
  expect([member.creditCode, member.organizationId]).toEqual([unit.creditCode, unit.id]);
});

test("a change of one member's contribution voids exactly its confirmation, and the difference is shown", async () => {
  const { filing } = await draftWithRows(3);
  await confirmAll(filing.id);
  expect(await statesOf(filing.id)).toEqual(["confirmed", "confirmed", "confirmed"]);
  const [, second] = await membersOf(filing.id);
  const { member } = await pageOf(filing.id, second?.id ?? "");
  const { name, kind, creditCode, version, part } = member;
  const input = { memberId: member.id, version, name, kind, creditCode: creditCode ?? "" };
  expect(await savePart(leader, { ...input, part: { ...part, contributionWan: "80" } })).toMatchObject({
    ok: true,
  });
  expect(await savePart(leader, { ...input, part })).toMatchObject({
    refusal: "versionConflict",
    detail: expect.stringContaining("80 万元 改为 30 万元"),
  });
  expect(await statesOf(filing.id)).toEqual(["confirmed", "changed", "confirmed"]);
  const invitee = await inviteeFor(member.id);
  const own = await findOwnPart(invitee, member.id, at);
  expect(own?.differences).toEqual([{ field: "part.contributionWan", before: "30", after: "80" }]);
  await savePart(leader, { ...input, version: version + 1, part });
  expect(await statesOf(filing.id)).toEqual(["confirmed", "confirmed", "confirmed"]);
});

test("a changed agreement voids all confirmations, a copy with more seals none", async () => {
  const { filing } = await draftWithRows(2);
  await confirmAll(filing.id);
  const file = await makeStoredFile(prisma, "演示协议", { uploadedById: lead.administrator.id });
  const replace = (textChanged: boolean) =>
    attachMaterial(leader, { filingId: filing.id, type: "agreement", fileId: file.id, textChanged }, at);
  expect(await replace(false)).toMatchObject({ ok: true });
  expect(await statesOf(filing.id)).toEqual(["confirmed", "confirmed"]);
  expect(await replace(true)).toMatchObject({ ok: true });
  expect(await statesOf(filing.id)).toEqual(["changed", "changed"]);
  const invitee = await inviteeFor(first(await membersOf(filing.id)).id);
  expect((await findOwnPart(invitee, invitee.memberId, at))?.differences[0]?.field).toBe("agreementText");
});

test("an answer to what has meanwhile changed is refused; of two at once one stands", async () => {
  const { filing } = await draftWithRows(1);
  await inviteMembers(leader, { filingId: filing.id }, at);
  const { id } = first(await membersOf(filing.id));
  const invitee = await inviteeFor(id);
  const before = await seenBy(invitee, id);
  const { member } = await pageOf(filing.id, id);
  const { name, kind, version, part } = member;
  const creditCode = member.creditCode ?? "";
  await savePart(leader, { memberId: id, version, name, kind, creditCode, part: { ...part, duty: "总装" } });
  const confirm = (seen: typeof before) => confirmPart(invitee, { ...seen, person, fileId: null }, at);
  expect(await confirm(before)).toMatchObject({ refusal: "fingerprintChanged" });
  const shown = { ...(await pageOf(filing.id, id)).view, memberName: "旧名" };
  const told = await confirmPart(invitee, { ...before, shown, person, fileId: null }, at);
  expect(told).toMatchObject({ detail: expect.stringContaining("成员单位名称：旧名 改为") });
  const now = await seenBy(invitee, id);
  const outcomes = await Promise.all([
    confirm(now),
    confirm(now),
    refusePart(invitee, { ...now, person, reason: "不同意" }, at),
  ]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await prisma.confirmation.count({ where: { memberId: id } })).toBe(1);
});

test("a refusal needs a reason, reaches the lead by mail and is not asked again by all", async () => {
  const { filing } = await draftWithRows(2);
  await inviteMembers(leader, { filingId: filing.id }, at);
  const { id } = first(await membersOf(filing.id));
  const invitee = await inviteeFor(id);
  const seen = await seenBy(invitee, id);
  expect(await refusePart(invitee, { ...seen, person, reason: " " }, at)).toMatchObject({
    refusal: "reasonRequired",
  });
  expect(await refusePart(invitee, { ...seen, person, reason: "任务不符" }, at)).toMatchObject({ ok: true });
  expect(await statesOf(filing.id)).toEqual(["refused", "sent"]);
  expect(await inviteMembers(leader, { filingId: filing.id }, at)).toMatchObject({ value: { sent: 1 } });
  expect(
    await prisma.outboxMessage.count({ where: { subject: { endsWith: "拒绝了成员确认" } } }),
  ).toBeGreaterThan(0);
});

test("an expired link is closed and comes back with the same address when sent again", async () => {
  const { filing } = await draftWithRows(1);
  await inviteMembers(leader, { filingId: filing.id }, at);
  const { id } = first(await membersOf(filing.id));
  const token = await tokenOf(filing.id, id);
  const late = days(15);
  expect((await findEntrance(token, late))?.status).toBe("expired");
  expect(await sendInvitationCode(visitor, { token }, late)).toMatchObject({ refusal: "invitationClosed" });
  expect((await membersOf(filing.id, late))[0]?.state).toBe("expired");
  await inviteMembers(leader, { filingId: filing.id, memberId: id }, late);
  expect(await tokenOf(filing.id, id)).toBe(token);
  expect((await findEntrance(token, late))?.status).toBe("open");
});

test("another contact or a revocation closes the link at once, the member stays", async () => {
  const { filing } = await draftWithRows(1);
  await inviteMembers(leader, { filingId: filing.id }, at);
  const { id } = first(await membersOf(filing.id));
  const token = await tokenOf(filing.id, id);
  const invitation = await prisma.invitation.findFirstOrThrow({
    where: { memberId: id },
    select: { id: true },
  });
  const contact = { name: "新人", phone: "", email: "new@demo.example" };
  const { version } = (await pageOf(filing.id, id)).member;
  expect(await replaceContact(leader, { memberId: id, version, contact }, at)).toMatchObject({
    value: { revoked: true },
  });
  expect((await findEntrance(token, at))?.status).toBe("revoked");
  expect(await findOpenInvitation(invitation.id, at)).toBeNull();
  expect(await membersOf(filing.id)).toHaveLength(1);
  await inviteMembers(leader, { filingId: filing.id }, at);
  const fresh = await tokenOf(filing.id, id);
  expect(fresh).not.toBe(token);
  expect(await revokeInvitation(leader, { memberId: id }, at)).toMatchObject({ ok: true });
  expect(await enterInvitation(visitor, { token: fresh, code: "123456", creditCode: "x" }, at)).toMatchObject(
    {
      refusal: "invitationClosed",
    },
  );
  expect(await findEntrance("a-token-nobody-gave-out", at)).toBeNull();
});

test("an invited person sees and answers its own part alone", async () => {
  const [mine, other] = [await draftWithRows(2), await draftWithRows(1)];
  await inviteMembers(leader, { filingId: mine.filing.id }, at);
  const [me, neighbour] = await membersOf(mine.filing.id);
  const stranger = first(await membersOf(other.filing.id));
  const invitee = await inviteeFor(me?.id ?? "");
  for (const id of [neighbour?.id ?? "", stranger.id]) {
    expect(await findOwnPart(invitee, id, at)).toBeNull();
    const seen = { memberId: id, fingerprint: "0".repeat(64), lastAnswerId: "" };
    expect(await confirmPart(invitee, { ...seen, person, fileId: null }, at)).toMatchObject({
      refusal: "notFound",
    });
  }
  expect(await listMembers(invitee, mine.filing.id, at)).toBeNull();
});

test("a member unit with an account finds its invitation and confirms as its administrator", async () => {
  const { filing } = await draftWithRows(0);
  const unit = await makeOrganization();
  const user = await makeUser();
  await joinUnit(prisma, user, unit);
  const [administrator, filer] = [applicantActor(user, unit), applicantActor(user, unit, "filer")];
  const added = await addMember(leader, { filingId: filing.id, organizationId: unit.id });
  const id = added.ok ? added.value.memberId : "";
  expect(await listInvitations(administrator, at)).toEqual([]);
  const contact = { name: "钱七", phone: "", email: "qian@demo.example" };
  await replaceContact(leader, { memberId: id, version: 0, contact }, at);
  await inviteMembers(leader, { filingId: filing.id }, at);
  expect(await listInvitations(administrator, at)).toMatchObject([{ memberId: id, state: "sent" }]);
  const seen = { ...(await seenBy(administrator, id)), person, fileId: null };
  expect(await confirmPart(filer, seen, at)).toMatchObject({ refusal: "notAllowed" });
  expect(await confirmPart(leader, seen, at)).toMatchObject({ refusal: "notFound" });
  expect(await confirmPart(administrator, seen, at)).toMatchObject({ ok: true });
  expect((await pageOf(filing.id, id)).answers[0]).toMatchObject({ level: "account", current: true });
});

test("the lead hands in a sealed page; a file of somebody else is not accepted", async () => {
  const { filing } = await draftWithRows(1);
  const { id } = first(await membersOf(filing.id));
  const { fingerprint } = await pageOf(filing.id, id);
  const own = await makeStoredFile(prisma, "演示盖章页", { uploadedById: lead.administrator.id });
  const foreign = await makeStoredFile(prisma, "他人文件");
  const hand = (fileId: string) =>
    recordSealedPage(leader, { memberId: id, fingerprint, lastAnswerId: "", person, fileId }, at);
  expect(await hand(foreign.id)).toMatchObject({ refusal: "notFound" });
  expect(await hand(own.id)).toMatchObject({ ok: true });
  expect((await pageOf(filing.id, id)).answers[0]).toMatchObject({ level: "sealedPage", fileId: own.id });
  expect(await statesOf(filing.id)).toEqual(["confirmed"]);
});

test("a removed member leaves the list, its link closes, its answers stay", async () => {
  const { filing } = await draftWithRows(1);
  await confirmAll(filing.id);
  const { id } = first(await membersOf(filing.id));
  const token = await tokenOf(filing.id, id);
  const { version } = (await pageOf(filing.id, id)).member;
  expect(await removeMember(leader, { memberId: id, version }, at)).toMatchObject({ ok: true });
  expect(await membersOf(filing.id)).toEqual([]);
  expect((await findEntrance(token, at))?.status).toBe("revoked");
  expect(await prisma.confirmation.count({ where: { memberId: id } })).toBe(1);
});
