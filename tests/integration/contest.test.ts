import { beforeAll, describe, expect, it } from "vitest";
import { findCalendar } from "@/lib/data/calendars";
import { prisma } from "@/lib/data/client";
import { findFile } from "@/lib/data/files";
import { findNotice, listNotices } from "@/lib/data/notice-reads";
import { findConsortium } from "@/lib/data/register-record";
import { type Actor, mintActor, type Staff } from "@/lib/domain/actor";
import { measureSchema } from "@/lib/domain/measure/schema";
import { unseal } from "@/lib/infrastructure/cryptography/secrets";
import { contestInput } from "@/lib/schemas/contest";
import { answerContest } from "@/lib/usecases/contest/answer";
import { settleContestTerms } from "@/lib/usecases/contest/follow-calendar";
import {
  findWaitingContests,
  listContests,
  listContestsToAnswer,
  loadContest,
} from "@/lib/usecases/contest/load";
import { receiveContest } from "@/lib/usecases/contest/receive";
import { revealContester } from "@/lib/usecases/contest/reveal";
import { settleContest } from "@/lib/usecases/contest/settle";
import { watchContests } from "@/lib/usecases/contest/watch";
import { makeConsortium } from "@/prisma/consortium-factory";
import {
  applicantActor,
  makeOrganization,
  makeStaff,
  makeVerifiedLead,
  staffActor,
} from "@/prisma/factories";
import { installReference } from "@/prisma/reference/install-reference";
import { sampleFile } from "@/prisma/sample/files";

/** Wednesday, 10:00 in Shanghai. */
const AT = new Date("2022-03-02T02:00:00Z");
const LATER = new Date("2022-03-25T02:00:00Z");
const visitor = mintActor({ kind: "public", ip: "192.0.2.8" });
const PERSON = { name: "演示联系人", phone: "13900002222", email: "contester@mail.example" };
let officer: Staff;
let other: Staff;

beforeAll(async () => {
  await installReference(prisma);
  officer = staffActor(await makeStaff(prisma, { roles: ["publisher"] }));
  other = staffActor(await makeStaff(prisma, { province: "gs", roles: ["publisher", "approver"] }));
});

let serial = 700;
async function listed() {
  const lead = await makeVerifiedLead();
  const unit = await makeOrganization(prisma, { kind: "university" });
  serial += 1;
  const number = `NMTEST-2022-${serial}`;
  const consortium = await makeConsortium({
    number,
    lead: lead.organization,
    members: [unit],
    filedOn: "2022-01-20",
  });
  return { consortium, unit, leader: applicantActor(lead.administrator, lead.organization), lead };
}
type Listed = Awaited<ReturnType<typeof listed>>;

const proof = async () => ({ ...(await sampleFile("演示书面说明")), scan: "clean" as const });
const input = ({ consortium, unit }: Listed, more: Record<string, string> = {}) =>
  contestInput.parse({
    consortium: consortium.number,
    organizationName: unit.name,
    creditCode: unit.creditCode ?? "",
    ...PERSON,
    content: "本单位没有签署协议。",
    ...more,
  });

async function contested(of: Listed) {
  const sent = await receiveContest(visitor, input(of), { proof: await proof(), evidence: [] }, AT);
  if (!sent.ok) throw new Error(`${sent.refusal} ${JSON.stringify(sent.fields)}`);
  return prisma.contest.findUniqueOrThrow({ where: { number: sent.value.number } });
}
const settle = (
  contestId: string,
  outcome: "stands" | "ended",
  at: Date,
  by: Actor = officer,
  endedOn = "",
) =>
  prisma.contest
    .findUniqueOrThrow({ where: { id: contestId } })
    .then(({ version }) =>
      settleContest(by, { contestId, version, outcome, reason: "经核实无签署记录", endedOn }, at),
    );
const noticesOf = ({ unit, lead }: Listed) =>
  prisma.notice.findMany({
    where: { organizationId: { in: [unit.id, lead.organization.id] } },
    orderBy: { number: "asc" },
    select: { id: true, template: true, number: true, organizationId: true, title: true, body: true },
  });
const mails = async () =>
  (await prisma.outboxMessage.findMany()).map(({ recipient, text }) => ({
    to: unseal(recipient),
    text: unseal(text),
  }));

describe("a listed unit contests its membership", () => {
  it("greys the row at once, seals the person, asks the lead within the measure's days", async () => {
    const of = await listed();
    const row = await contested(of);
    expect(row.dueOn?.toISOString().slice(0, 10)).toBe("2022-03-16");
    const record = await findConsortium(of.consortium.number);
    expect(record?.units.find(({ role }) => role === "member")).toMatchObject({
      contested: true,
      leftOn: null,
    });
    expect(record?.events).toMatchObject([{ action: "contested" }]);
    const text = JSON.stringify([record, { ...row, person: undefined }]);
    for (const secret of Object.values(PERSON)) expect(text).not.toContain(secret);
    expect(row.person).not.toContain(PERSON.name);
    const sent = await mails();
    expect(sent.filter(({ to }) => to === PERSON.email)).toHaveLength(1);
    const asked = sent.find(({ to }) => to === of.leader.email);
    const notices = await noticesOf(of);
    expect(notices.map(({ template }) => template)).toEqual(["contestReceived", "contestRequest"]);
    expect(notices.map(({ organizationId }) => organizationId)).toEqual([
      of.unit.id,
      of.lead.organization.id,
    ]);
    for (const { number, body } of notices) {
      expect(number).toMatch(/〔2022〕\d{5}号$/);
      expect(body).toContain("2022年3月16日");
      expect(body).toContain(row.number);
      for (const secret of Object.values(PERSON)) expect(body).not.toContain(secret);
    }
    expect(asked?.text).toContain(`/workspace/contests/${row.id}`);
    expect(asked?.text).not.toContain(PERSON.name);
    const [file] = await prisma.storedFile.findMany({ where: { contestId: row.id } });
    expect(await findFile(officer, file?.id ?? "")).not.toBeNull();
    for (const stranger of [visitor, other, of.leader])
      expect(await findFile(stranger, file?.id ?? "")).toBeNull();
    const again = await receiveContest(visitor, input(of), { proof: await proof(), evidence: [] }, AT);
    expect(again).toMatchObject({ ok: false, refusal: "invalid" });
  });

  it("refuses without a sealed letter, for units not listed and for the lead", async () => {
    const of = await listed();
    const none = { proof: null, evidence: [] };
    expect(await receiveContest(visitor, input(of), none, AT)).toMatchObject({
      fields: { proof: expect.any(String) },
    });
    const files = { proof: await proof(), evidence: [] };
    const stranger = await makeOrganization(prisma);
    for (const creditCode of [stranger.creditCode, of.lead.organization.creditCode])
      expect(
        await receiveContest(visitor, input(of, { creditCode: creditCode ?? "" }), files, AT),
      ).toMatchObject({ ok: false, fields: { creditCode: expect.any(String) } });
    expect(contestInput.safeParse({ consortium: "x", creditCode: "91150100MA0ABCDEF0" }).success).toBe(false);
  });

  it("hears the lead first, then ends the membership on a day with its reason, and tells both", async () => {
    const of = await listed();
    const { id } = await contested(of);
    expect(await settle(id, "ended", AT, officer, "2022-03-02")).toMatchObject({ refusal: "periodIsOver" });
    expect(await loadContest(of.leader, id, AT)).toMatchObject({ contact: null, files: [], mayAnswer: true });
    expect(await loadContest(officer, id, AT)).toMatchObject({
      contact: { name: "演****" },
      maySettle: false,
    });
    for (const stranger of [visitor, other]) {
      expect(await loadContest(stranger, id, AT)).toBeNull();
      expect((await listContests(stranger, AT)).map((row) => row.id)).not.toContain(id);
    }
    const answer = { contestId: id, version: 0, answer: "同意终止。" };
    expect(await answerContest(other, answer, AT)).toMatchObject({ refusal: "notFound" });
    expect(await answerContest(of.leader, answer, AT)).toMatchObject({ ok: true });
    expect(await answerContest(of.leader, { ...answer, version: 1 }, AT)).toMatchObject({
      refusal: "alreadyHandled",
    });
    expect(await settle(id, "ended", AT, officer, "2021-12-31")).toMatchObject({ refusal: "invalid" });
    expect(await settle(id, "ended", AT, other, "2022-03-01")).toMatchObject({ refusal: "notFound" });
    expect(await settle(id, "ended", AT, officer, "2022-03-01")).toMatchObject({ ok: true });
    expect(await settle(id, "stands", AT)).toMatchObject({ refusal: "alreadyHandled" });
    const record = await findConsortium(of.consortium.number);
    expect(record?.units.find(({ role }) => role === "member")).toMatchObject({
      contested: false,
      leftOn: "2022-03-01",
      leftReason: "经核实无签署记录",
    });
    expect(record?.events.map(({ action }) => action)).toEqual(["contestEnded", "contested"]);
    const told = (await mails()).filter(({ text }) => text.includes("经核实无签署记录")).map(({ to }) => to);
    expect(told.sort()).toEqual([PERSON.email, of.leader.email].sort());
    const settled = (await noticesOf(of)).filter(({ template }) => template === "contestSettled");
    expect(settled.map(({ organizationId }) => organizationId).sort()).toEqual(
      [of.unit.id, of.lead.organization.id].sort(),
    );
    expect((await listNotices(of.leader, null)).notices.map(({ title }) => title)).toEqual([
      "成员异议处理结果告知书",
      "成员异议答复通知书",
    ]);
    const [own] = settled.filter(({ organizationId }) => organizationId === of.lead.organization.id);
    expect(await findNotice(of.leader, own?.id ?? "")).toMatchObject({ title: "成员异议处理结果告知书" });
  });

  it("lets a membership stand after the lead's term, and keeps those with an interest away", async () => {
    const of = await listed();
    const { id } = await contested(of);
    const near = staffActor(await makeStaff(prisma, { roles: ["intake"] }));
    await prisma.interest.create({
      data: { userId: near.userId, organizationId: of.unit.id, reason: "亲属", declaredAt: AT },
    });
    expect(await settle(id, "stands", LATER, near)).toMatchObject({ refusal: "hasNoInterest" });
    expect(await settle(id, "stands", LATER)).toMatchObject({ ok: true });
    const record = await findConsortium(of.consortium.number);
    expect(record?.units.find(({ role }) => role === "member")).toMatchObject({
      contested: false,
      leftOn: null,
    });
    expect(await contested(of)).toMatchObject({ state: "received" });
  });

  it("reminds the lead once, then tells lead and staff once that its day has passed", async () => {
    const of = await listed();
    const { id } = await contested(of);
    const templates = async () => (await noticesOf(of)).map(({ template }) => template).slice(2);
    await watchContests(new Date("2022-03-11T02:00:00Z"));
    expect(await templates()).toEqual([]);
    expect(await listContestsToAnswer(of.leader, AT)).toMatchObject([{ id, dueOn: "2022-03-16" }]);
    for (const _ of [1, 2]) await watchContests(new Date("2022-03-14T02:00:00Z"));
    expect(await templates()).toEqual(["contestReminder"]);
    const before = (await mails()).filter(({ to }) => to === officer.email).length;
    await watchContests(new Date("2022-03-16T15:00:00Z"));
    expect(await templates()).toEqual(["contestReminder"]);
    for (const _ of [1, 2]) await watchContests(new Date("2022-03-16T17:00:00Z"));
    expect(await templates()).toEqual(["contestReminder", "contestOverdue"]);
    const told = (await mails()).filter(({ to }) => to === officer.email);
    expect(told.length - before).toBeGreaterThan(0);
    expect(told.filter(({ text }) => text.includes(`/desk/contests/${id}`))).toHaveLength(1);
    const [shown] = (await listContests(officer, LATER)).filter((row) => row.id === id);
    expect(shown).toMatchObject({ state: "received", unanswered: true });
    const { ready } = (await findWaitingContests(officer, LATER)) ?? { ready: 0 };
    expect(await settle(id, "stands", LATER)).toMatchObject({ ok: true });
    expect(await findWaitingContests(officer, LATER)).toMatchObject({ ready: ready - 1 });
    expect(await findWaitingContests(of.leader, LATER)).toBeNull();
    expect(await listContestsToAnswer(of.leader, LATER)).toEqual([]);
  });

  it("fills an open end once the year is arranged, follows its revision, and tells the lead the day", async () => {
    const of = await listed();
    const { id } = await contested(of);
    const known = await findCalendar();
    const without = new Map([...known].filter(([year]) => year !== 2022));
    await prisma.contest.update({ where: { id }, data: { dueOn: null } });
    expect((await settleContestTerms("endless", { before: without, after: without }, AT)).count).toBe(0);
    expect((await settleContestTerms("endless", { before: known, after: known }, AT)).count).toBe(1);
    const due = async () => (await prisma.contest.findUniqueOrThrow({ where: { id } })).dueOn;
    expect((await due())?.toISOString().slice(0, 10)).toBe("2022-03-16");
    const moved = new Map([...(known.get(2022) ?? []), ["2022-03-16", true] as const]);
    const revised = new Map([...known, [2022, moved] as const]);
    await settleContestTerms("all", { before: known, after: revised }, AT);
    expect((await due())?.toISOString().slice(0, 10)).toBe("2022-03-17");
    const bodies = (await noticesOf(of)).slice(2).map(({ body }) => body);
    expect(bodies).toHaveLength(2);
    expect(bodies[1]).toContain("2022年3月17日");
  });

  it("shows who contests only for a reason that is kept, and only to those who settle", async () => {
    const of = await listed();
    const { id } = await contested(of);
    const head = staffActor(await makeStaff(prisma, { roles: ["approver"] }));
    expect(await revealContester(head, { contestId: id, reason: "核实" })).toMatchObject({
      refusal: "notAllowed",
    });
    const shown = await revealContester(officer, { contestId: id, reason: "电话核实" });
    expect(shown).toMatchObject({ ok: true });
    expect(JSON.stringify(shown)).toContain(PERSON.phone);
    expect(
      await prisma.attemptLog.count({ where: { action: "revealContester", userId: officer.userId } }),
    ).toBe(1);
  });

  it("parses measures written before there were days for the lead's answer", async () => {
    const { document } = await prisma.measureVersion.findFirstOrThrow({ where: { province: "nm" } });
    const days = Object.values(measureSchema.parse(document).tracks).map(
      (track) => track?.deadlines.contestDays,
    );
    expect(new Set(days.map((each) => each?.value))).toEqual(new Set([10]));
  });
});
