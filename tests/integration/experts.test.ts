import { beforeAll, describe, expect, it } from "vitest";
import { findCalendar } from "@/lib/data/calendars";
import { prisma } from "@/lib/data/client";
import { listExpertEvents } from "@/lib/data/expert-events";
import { listToldRounds } from "@/lib/data/expert-rounds";
import { findExpert, listExperts, listPool } from "@/lib/data/experts";
import { mintActor } from "@/lib/domain/actor";
import { dueDate } from "@/lib/domain/calendar/clock";
import { columnDate, shanghaiDate } from "@/lib/domain/calendar/dates";
import { type DrawRecord, drawHistory, redraw } from "@/lib/domain/expert/draw";
import { unseal } from "@/lib/infrastructure/cryptography/secrets";
import { startSession } from "@/lib/usecases/account/start-session";
import { addExpert } from "@/lib/usecases/expert/add-expert";
import { acceptExpertSeat, declineExpertSeat } from "@/lib/usecases/expert/answer-invitation";
import { lotOf } from "@/lib/usecases/expert/candidates";
import { changeExpert, deactivateExpert, reactivateExpert } from "@/lib/usecases/expert/change-expert";
import { closeExpertRound } from "@/lib/usecases/expert/close-round";
import { concludeExpertRound } from "@/lib/usecases/expert/conclude-round";
import { declareAvoidance, endDeclaredAvoidance } from "@/lib/usecases/expert/declare-avoidance";
import { loadReview } from "@/lib/usecases/expert/load-review";
import { openExpertRound } from "@/lib/usecases/expert/open-round";
import { assignExpert, replaceExpert } from "@/lib/usecases/expert/replace-expert";
import { replyToExperts } from "@/lib/usecases/expert/reply-to-experts";
import { submitScores } from "@/lib/usecases/expert/submit-scores";
import { voidExpertRound, voidExpertSeat } from "@/lib/usecases/expert/void-round";
import { assessFiling } from "@/lib/usecases/filing/assess";
import { stopsOf } from "@/lib/usecases/filing/clock";
import { loadStatus } from "@/lib/usecases/filing/load-status";
import { withdrawFiling } from "@/lib/usecases/filing/withdraw";
import { activateAccount } from "@/lib/usecases/staff/activate-account";
import { administerAccount } from "@/lib/usecases/staff/administer-account";
import { makeConsortium } from "@/prisma/consortium-factory";
import { expertActor, makeExpert, makeOrganization, makeStaff, staffActor } from "@/prisma/factories";
import { installReference } from "@/prisma/reference/install-reference";
import { type Department, makeDepartment, underReview } from "../support/department";
import {
  expertOf,
  fullMarks,
  latestRound,
  makeExperts,
  scoreRound,
  wholeRound,
  wish,
} from "../support/expert-round";

/** Ten in the morning of a day in Shanghai. */
const on = (day: string): Date => new Date(`${day}T02:00:00Z`);
const MONDAY = on("2022-03-07");
const stranger = mintActor({ kind: "public", ip: null });

let department: Department;

beforeAll(async () => {
  await installReference(prisma);
  department = await makeDepartment();
});

const stateOf = async (id: string) => (await prisma.filing.findUniqueOrThrow({ where: { id } })).state;
const historyOf = async (filingId: string) => drawHistory.parse((await latestRound(filingId)).candidates);
const drawOf = async (filingId: string): Promise<DrawRecord> => {
  const [first] = await historyOf(filingId);
  if (first?.kind !== "draw") throw new Error("no draw on record");
  return first;
};

/** Every active expert leaves the pool, so that a test draws from its own. */
const emptyPool = () => prisma.expert.updateMany({ data: { active: false } });

describe("the pool", () => {
  it("takes a person in with an account nobody has a password to, and tells him", async () => {
    const unit = await makeOrganization(prisma, { province: "gs", kind: "university" });
    const input = {
      email: "new-expert@demo.example",
      name: "演示新专家",
      unit: unit.creditCode ?? "",
      fields: ["C"],
      post: "教授",
    };
    const before = await prisma.outboxMessage.count();
    const added = await addExpert(department.reviewer, input, MONDAY);
    if (!added.ok) throw new Error(added.refusal);
    const expert = await findExpert(department.reviewer, added.value.expertId);
    expect(expert).toMatchObject({ unitName: unit.name, isListed: true, province: "gs", active: true });
    expect(await prisma.user.findUnique({ where: { email: input.email } })).toMatchObject({
      kind: "expert",
      mustChangePassword: true,
      emailVerifiedAt: null,
      province: "gs",
    });
    expect(await prisma.outboxMessage.count()).toBe(before + 1);
    const letter = await prisma.outboxMessage.findFirstOrThrow({ orderBy: { id: "desc" } });
    const token = /\/activation\/([\w-]+)/.exec(unseal(letter.text))?.[1] ?? "";
    const setting = { token, password: "Heshan-2022-Ningjing" };
    expect(await activateAccount(stranger, setting, MONDAY)).toMatchObject({ ok: true });
    expect(await activateAccount(stranger, setting, MONDAY)).toMatchObject({ refusal: "activationClosed" });
    const credentials = { email: input.email, password: setting.password, secondFactorOn: true };
    expect(await startSession(stranger, credentials, MONDAY)).toMatchObject({
      value: { step: "open", landing: "/reviews" },
    });
    expect(await addExpert(department.reviewer, input, MONDAY)).toMatchObject({ refusal: "emailTaken" });
  });

  it("is kept by reviewers and administrators of its own province alone", async () => {
    const expert = await makeExpert();
    const administrator = staffActor(
      await makeStaff(prisma, { province: "gs", roles: ["systemAdministrator"] }),
    );
    const stranger = staffActor(await makeStaff(prisma, { province: "nm", roles: ["reviewer"] }));
    const filter = { query: expert.name, field: "", standing: "active" as const };
    expect(await listExperts(administrator, filter)).toHaveLength(1);
    for (const other of [stranger, department.intake, department.approver, department.maker]) {
      expect(await listExperts(other, filter)).toEqual([]);
      expect(await findExpert(other, expert.expertId)).toBeNull();
    }
    const change = {
      expertId: expert.expertId,
      version: 0,
      name: expert.name,
      unit: "演示新单位",
      fields: ["M"],
      post: "",
    };
    expect(await changeExpert(stranger, change, MONDAY)).toMatchObject({ refusal: "notFound" });
    expect(await changeExpert(expertActor(expert), change, MONDAY)).toMatchObject({ refusal: "notFound" });
    expect(await changeExpert(administrator, change, MONDAY)).toMatchObject({ ok: true });
    expect(await changeExpert(administrator, change, MONDAY)).toMatchObject({ refusal: "versionConflict" });
  });

  it("lets an expert declare units himself and closes the account of who leaves", async () => {
    const expert = await makeExpert();
    const { expertId } = expert;
    const actor = expertActor(expert);
    const declared = { expertId, avoidUnit: "演示相关单位", avoidReason: "担任顾问" };
    expect(await declareAvoidance(actor, declared, MONDAY)).toMatchObject({ ok: true });
    expect(await declareAvoidance(expertActor(await makeExpert()), declared, MONDAY)).toMatchObject({
      refusal: "notFound",
    });
    const [avoidance] = (await findExpert(actor, expertId))?.avoidances ?? [];
    const end = { expertId, avoidanceId: avoidance?.id ?? "" };
    expect(await endDeclaredAvoidance(actor, end, MONDAY)).toMatchObject({ ok: true });
    expect(await endDeclaredAvoidance(actor, end, MONDAY)).toMatchObject({ refusal: "alreadyHandled" });
    expect(await deactivateExpert(department.reviewer, { expertId, version: 0 }, MONDAY)).toMatchObject({
      ok: true,
    });
    expect(await prisma.user.findUnique({ where: { id: expert.id } })).toMatchObject({ status: "disabled" });
    expect(await reactivateExpert(department.reviewer, { expertId, version: 1 }, MONDAY)).toMatchObject({
      ok: true,
    });
    expect(await prisma.user.findUnique({ where: { id: expert.id } })).toMatchObject({ status: "active" });
    const poolOf = () => listPool(department.reviewer, "gs", prisma, [expertId]);
    expect(await poolOf()).toHaveLength(1);
    await prisma.user.update({ where: { id: expert.id }, data: { status: "disabled" } });
    expect(await poolOf()).toHaveLength(0);
  });

  it("opens no account that was closed for another reason, before the expert left or since", async () => {
    const keeper = staffActor(await makeStaff(prisma, { province: "gs", roles: ["systemAdministrator"] }));
    const statusOf = async (id: string) => (await prisma.user.findUniqueOrThrow({ where: { id } })).status;
    const administer = (userId: string, act: "disable" | "enable", at: Date) =>
      administerAccount(keeper, { userId, reason: "核实身份", act }, at);
    const [before, since] = [await makeExpert(), await makeExpert()];
    expect(await administer(before.id, "disable", MONDAY)).toMatchObject({ ok: true });
    for (const { expertId } of [before, since])
      expect(await deactivateExpert(keeper, { expertId, version: 0 }, MONDAY)).toMatchObject({ ok: true });
    expect(await administer(since.id, "enable", MONDAY)).toMatchObject({ ok: true });
    expect(await administer(since.id, "disable", MONDAY)).toMatchObject({ ok: true });
    for (const { expertId, id } of [before, since]) {
      expect(await reactivateExpert(keeper, { expertId, version: 1 }, MONDAY)).toMatchObject({ ok: true });
      expect(await statusOf(id)).toBe("disabled");
    }
  });

  it("keeps what became of an expert in a history that nobody rewrites", async () => {
    const { reviewer } = department;
    const email = "with-a-history@demo.example";
    const wish = { name: "演示史专家", unit: "演示一单位", fields: ["C"], post: "" };
    const added = await addExpert(reviewer, { email, ...wish }, MONDAY);
    if (!added.ok) throw new Error(added.refusal);
    const { expertId } = added.value;
    await changeExpert(reviewer, { expertId, version: 0, ...wish, unit: "演示二单位" }, MONDAY);
    const declared = { expertId, avoidUnit: "演示相关单位", avoidReason: "担任顾问" };
    await declareAvoidance(reviewer, declared, MONDAY);
    const [avoidance] = (await findExpert(reviewer, expertId))?.avoidances ?? [];
    await endDeclaredAvoidance(reviewer, { expertId, avoidanceId: avoidance?.id ?? "" }, MONDAY);
    await deactivateExpert(reviewer, { expertId, version: 1 }, MONDAY);
    await reactivateExpert(reviewer, { expertId, version: 2 }, MONDAY);
    const events = (await listExpertEvents(reviewer, expertId)).toReversed();
    expect(events.map(({ action, actorName }) => `${action} ${actorName}`)).toEqual(
      ["add", "change", "declare", "endAvoidance", "deactivate", "reactivate"].map(
        (action) => `${action} ${reviewer.name}`,
      ),
    );
    expect(events[1]?.detail).toMatchObject({
      before: { unitName: "演示一单位" },
      after: { unitName: "演示二单位" },
    });
    expect(await listExpertEvents(department.intake, expertId)).toEqual([]);
    await expect(prisma.expertEvent.deleteMany({ where: { expertId } })).rejects.toThrow();
    await expect(
      prisma.expertEvent.updateMany({ where: { expertId }, data: { actorName: "他人" } }),
    ).rejects.toThrow();
  });
});

describe("a round", () => {
  it("is drawn, recorded and can be drawn again to the same result; the applicant is told and the clock stands", async () => {
    await emptyPool();
    await makeExperts(7);
    const filing = await underReview(department, MONDAY);
    const opened = await openExpertRound(department.reviewer, wish(filing.id, "2022-03-21", null), MONDAY);
    expect(opened).toMatchObject({ ok: true });
    const round = await latestRound(filing.id);
    expect(round).toMatchObject({ number: 1, size: 5, openedById: department.reviewer.userId });
    expect(round.seats.map(({ state, position }) => [state, position])).toEqual(
      [1, 2, 3, 4, 5].map((position) => ["invited", position]),
    );
    const record = await drawOf(filing.id);
    expect(redraw(record, lotOf)).toBe(true);
    expect(redraw({ ...record, seed: "another" }, lotOf)).toBe(false);
    const row = await prisma.filing.findUniqueOrThrow({
      where: { id: filing.id },
      include: { stops: true, notices: true },
    });
    expect(row).toMatchObject({ state: "expertReview", dueOn: null });
    expect(columnDate(row.stepDueOn ?? MONDAY)).toBe("2022-03-21");
    expect(row.stops).toMatchObject([{ reason: "expertReview", to: null }]);
    expect(row.notices.find(({ template }) => template === "expertReview")?.body).toContain("2022年3月21日");
  });

  it("refuses a day that is past, no working day or too late, and a pool that is too small", async () => {
    await emptyPool();
    await makeExperts(2);
    const filing = await underReview(department, MONDAY);
    const open = (day: string) => openExpertRound(department.reviewer, wish(filing.id, day), MONDAY);
    for (const day of ["2022-03-07", "2022-03-01", "2022-03-12", "2022-04-05", "2022-06-30"])
      expect(await open(day), day).toMatchObject({
        refusal: "invalid",
        fields: { expectedOn: expect.any(String) },
      });
    expect(await open("2022-03-21")).toMatchObject({ refusal: "expertsTooFew" });
    expect(await stateOf(filing.id)).toBe("checking");
    await makeExperts(1);
    expect(await openExpertRound(department.intake, wish(filing.id, "2022-03-21"), MONDAY)).toMatchObject({
      ok: false,
    });
    expect(await open("2022-03-21")).toMatchObject({ ok: true });
    expect(await open("2022-03-21")).toMatchObject({ refusal: "alreadyHandled" });
  });

  it("keeps scores sealed, takes one sheet a seat, and one conclusion from the chair when all have scored", async () => {
    await emptyPool();
    await makeExperts(3);
    const filing = await underReview(department, MONDAY);
    await openExpertRound(department.reviewer, wish(filing.id, "2022-03-21"), MONDAY);
    const { seats } = await latestRound(filing.id);
    const [first, second] = seats;
    if (!first || !second) throw new Error("no seats");
    const expert = await expertOf(first);
    const sheet = { seatId: first.id, typed: fullMarks, opinion: "可行" };
    expect(await assessFiling(expert, filing.id, MONDAY)).toBeNull();
    expect(await submitScores(expert, sheet, MONDAY)).toMatchObject({ refusal: "seatNotAccepted" });
    expect(await acceptExpertSeat(expert, { seatId: first.id, noConflict: false }, MONDAY)).toMatchObject({
      refusal: "invalid",
    });
    expect(
      await acceptExpertSeat(await expertOf(second), { seatId: first.id, noConflict: true }, MONDAY),
    ).toMatchObject({ refusal: "notFound" });
    expect(await acceptExpertSeat(expert, { seatId: first.id, noConflict: true }, MONDAY)).toMatchObject({
      ok: true,
    });
    expect(await assessFiling(expert, filing.id, MONDAY)).not.toBeNull();
    expect(
      await submitScores(expert, { ...sheet, typed: { ...fullMarks, lead: "26" } }, MONDAY),
    ).toMatchObject({
      refusal: "invalid",
      fields: { "score.lead": expect.any(String) },
    });
    expect(await submitScores(expert, sheet, MONDAY)).toMatchObject({ ok: true });
    expect(await submitScores(expert, sheet, MONDAY)).toMatchObject({ refusal: "alreadyHandled" });
    const words = { conclusion: "recommended" as const, reasons: "目标明确。" };
    expect(await concludeExpertRound(expert, { ...words, seatId: first.id }, MONDAY)).toMatchObject({
      refusal: "isNotChair",
    });
    expect(await closeExpertRound(department.reviewer, { filingId: filing.id }, MONDAY)).toMatchObject({
      refusal: "everyExpertScored",
    });
    await scoreRound(department, filing.id, MONDAY);
    expect(await closeExpertRound(department.reviewer, { filingId: filing.id }, MONDAY)).toMatchObject({
      refusal: "roundIsConcluded",
    });
    const named = { ...words, seatId: first.id, reasons: `${expert.name}认为可行。` };
    expect(await concludeExpertRound(expert, named, MONDAY)).toMatchObject({ refusal: "invalid" });
    expect(await concludeExpertRound(expert, { ...words, seatId: first.id }, MONDAY)).toMatchObject({
      ok: true,
    });
    expect(await concludeExpertRound(expert, { ...words, seatId: first.id }, MONDAY)).toMatchObject({
      refusal: "alreadyHandled",
    });
    expect(await closeExpertRound(department.reviewer, { filingId: filing.id }, MONDAY)).toMatchObject({
      ok: true,
    });
    expect(await assessFiling(expert, filing.id, MONDAY)).toBeNull();
    expect(await loadReview(expert, first.id, MONDAY)).toMatchObject({ standing: "closed", material: null });
    const told = await listToldRounds(filing.owner, filing.id);
    expect(told).toMatchObject([{ number: 1, conclusion: "recommended", reasons: "目标明确。" }]);
    const reply = { filingId: filing.id, roundId: told[0]?.id ?? "", reply: "感谢专家意见。" };
    expect(await replyToExperts(filing.owner, reply, MONDAY)).toMatchObject({ ok: true });
    expect(await replyToExperts(filing.owner, reply, MONDAY)).toMatchObject({ refusal: "alreadyReplied" });
    const notices = await prisma.notice.findMany({ where: { filingId: filing.id } });
    const status = JSON.stringify([await loadStatus(filing.owner, filing.id, MONDAY), notices, told]);
    const people = await prisma.expertSeat.findMany({
      where: { roundId: latestId(seats) },
      select: { expert: { select: { user: { select: { name: true } } } } },
    });
    for (const { expert: one } of people) expect(status).not.toContain(one.user.name);
    expect(status).not.toContain("scoreExpertSeat");
  });

  it("replaces who declines from the recorded order, then by a fresh draw, then by hand", async () => {
    await emptyPool();
    await makeExperts(4);
    const filing = await underReview(department, MONDAY);
    await openExpertRound(department.reviewer, wish(filing.id, "2022-03-21"), MONDAY);
    const { id: roundId } = await latestRound(filing.id);
    const act = { filingId: filing.id, roundId };
    const declineOne = async () => {
      const seat = (await latestRound(filing.id)).seats.find(({ state }) => state === "invited");
      if (!seat) throw new Error("nobody invited");
      const given = { seatId: seat.id, reason: "时间冲突" };
      expect(await declineExpertSeat(await expertOf(seat), { ...given, reason: " " }, MONDAY)).toMatchObject({
        refusal: "reasonRequired",
      });
      expect(await declineExpertSeat(await expertOf(seat), given, MONDAY)).toMatchObject({ ok: true });
    };
    expect(await replaceExpert(department.reviewer, act, MONDAY)).toMatchObject({ refusal: "noEmptySeat" });
    await declineOne();
    expect(await replaceExpert(department.reviewer, act, MONDAY)).toMatchObject({ ok: true });
    await declineOne();
    expect(await replaceExpert(department.reviewer, act, MONDAY)).toMatchObject({ refusal: "expertsTooFew" });
    await makeExperts(2);
    expect(await replaceExpert(department.reviewer, act, MONDAY)).toMatchObject({ ok: true });
    await declineOne();
    const spare = await prisma.expert.findFirstOrThrow({
      where: { active: true, seats: { none: { roundId } } },
    });
    const hand = { ...act, expertId: spare.id, handReason: "抽取的专家不足" };
    expect(await assignExpert(department.reviewer, hand, MONDAY)).toMatchObject({ ok: true });
    const history = await historyOf(filing.id);
    expect(history.map(({ kind }) => kind)).toEqual(["draw", "reserve", "draw", "hand"]);
    for (const entry of history) if (entry.kind === "draw") expect(redraw(entry, lotOf)).toBe(true);
    const standing = (await latestRound(filing.id)).seats.filter(({ state }) => state === "invited");
    expect(standing).toHaveLength(3);
  });
});

const latestId = (seats: readonly { roundId: string }[]): string => seats[0]?.roundId ?? "";

describe("conflicts of interest", () => {
  it("E-08: an expert of a member's unit is never drawn and refused by name; found later, score and round are void and repeated", async () => {
    await emptyPool();
    const filing = await underReview(department, MONDAY);
    const member = await prisma.filingMember.findFirstOrThrow({
      where: { filingId: filing.id },
      select: { organization: { select: { id: true, name: true } } },
    });
    const own = await makeExpert(prisma, {
      ...(member.organization ? { organization: member.organization } : {}),
    });
    await makeExperts(4);
    await openExpertRound(department.reviewer, wish(filing.id, "2022-03-21"), MONDAY);
    const record = await drawOf(filing.id);
    const left = record.candidates.find(({ expertId }) => expertId === own.expertId);
    expect(left).toMatchObject({
      place: { kind: "left", reason: "avoids" },
      avoidances: [{ kind: "ownUnit" }],
    });

    const round = await latestRound(filing.id);
    const [gone] = round.seats;
    if (!gone) throw new Error("no seats");
    await declineExpertSeat(await expertOf(gone), { seatId: gone.id, reason: "出差" }, MONDAY);
    const assigned = await assignExpert(
      department.reviewer,
      { filingId: filing.id, roundId: round.id, expertId: own.expertId, handReason: "熟悉情况" },
      MONDAY,
    );
    expect(assigned).toMatchObject({
      refusal: "expertAvoids",
      detail: expect.stringContaining(member.organization?.name ?? "?"),
    });
    await replaceExpert(department.reviewer, { filingId: filing.id, roundId: round.id }, MONDAY);
    await scoreRound(department, filing.id, MONDAY);

    const seat = (await latestRound(filing.id)).seats.find(({ state }) => state === "scored");
    if (!seat) throw new Error("nobody scored");
    const found = { filingId: filing.id, seatId: seat.id, conflictReason: "隐瞒在成员单位兼职" };
    expect(await voidExpertSeat(department.reviewer, { ...found, conflictReason: "" }, MONDAY)).toMatchObject(
      { refusal: "invalid" },
    );
    expect(await voidExpertSeat(department.reviewer, found, on("2022-03-14"))).toMatchObject({ ok: true });
    const voided = await latestRound(filing.id);
    expect(voided).toMatchObject({ voidReason: found.conflictReason, closedAt: null });
    expect(voided.seats.find(({ id }) => id === seat.id)).toMatchObject({ state: "voided" });
    expect(await stateOf(filing.id)).toBe("checking");
    expect(
      (await assessFiling(department.reviewer, filing.id, on("2022-03-14")))?.facts.expertRoundsDone,
    ).toBe(0);

    await makeExperts(1);
    const days = { opened: on("2022-03-15"), closed: on("2022-03-22"), expectedOn: "2022-03-29" };
    await wholeRound(department, filing.id, days);
    const again = await drawOf(filing.id);
    expect(again.candidates.find(({ expertId }) => expertId === seat.expertId)?.avoidances).toMatchObject([
      { kind: "voided" },
    ]);
    expect((await assessFiling(department.reviewer, filing.id, days.closed))?.facts.expertRoundsDone).toBe(1);

    const closed = await latestRound(filing.id);
    const later = { filingId: filing.id, seatId: closed.seats[0]?.id ?? "", conflictReason: "事后查明持股" };
    expect(await voidExpertSeat(department.reviewer, later, on("2022-03-23"))).toMatchObject({ ok: true });
    const assessed = await assessFiling(department.reviewer, filing.id, on("2022-03-23"));
    expect(assessed?.facts).toMatchObject({ expertRoundsDone: 0, state: "checking" });
    expect(await listToldRounds(filing.owner, filing.id)).toEqual([]);
    const told = JSON.stringify(await loadStatus(filing.owner, filing.id, on("2022-03-23")));
    expect(told).not.toContain("持股");
    expect(told).not.toContain("兼职");
  });

  it("computes parents, common consortia, declarations and interests from the register", async () => {
    await emptyPool();
    const filing = await underReview(department, MONDAY);
    const lead = filing.lead.organization;
    const unit = (rest = {}) => makeOrganization(prisma, { province: "gs", ...rest });
    const child = await unit({ parentCreditCode: lead.creditCode });
    const partner = await unit();
    const former = await unit();
    const old = { province: "gs" as const, lead, memberCount: 1 };
    await makeConsortium({ ...old, name: "演示旧创新联合体", members: [partner], filedOn: "2021-09-01" });
    const ended = await makeConsortium({
      ...old,
      name: "演示早已退出创新联合体",
      members: [former],
      filedOn: "2015-01-05",
    });
    await prisma.membership.updateMany({
      where: { consortiumId: ended.id },
      data: { leftOn: new Date("2018-06-30") },
    });
    const expert = (organization: { id: string; name: string } | null) =>
      makeExpert(prisma, organization ? { organization } : {});
    const [ofChild, ofPartner, ofFormer] = [await expert(child), await expert(partner), await expert(former)];
    const declared = await expert(null);
    await declareAvoidance(
      expertActor(declared),
      { expertId: declared.expertId, avoidUnit: lead.name, avoidReason: "校友" },
      MONDAY,
    );
    const interested = await expert(null);
    await prisma.interest.create({
      data: { userId: interested.id, organizationId: lead.id, reason: "持股", declaredAt: MONDAY },
    });
    await makeExperts(3);
    await openExpertRound(department.reviewer, wish(filing.id, "2022-03-21"), MONDAY);
    const { candidates } = await drawOf(filing.id);
    const kinds = (one: { expertId: string }) =>
      candidates.find(({ expertId }) => expertId === one.expertId)?.avoidances.map(({ kind }) => kind);
    expect(kinds(ofChild)).toEqual(["parent"]);
    expect(kinds(ofPartner)).toEqual(["commonConsortium"]);
    expect(kinds(ofFormer)).toEqual([]);
    expect(kinds(declared)).toEqual(["declared"]);
    expect(kinds(interested)).toEqual(["interest"]);
  });

  it("refuses an acceptance when a tie has arisen since the draw, and voids a seat alone before scoring", async () => {
    await emptyPool();
    await makeExperts(4);
    const filing = await underReview(department, MONDAY);
    await openExpertRound(department.reviewer, wish(filing.id, "2022-03-21"), MONDAY);
    const [first, second, third] = (await latestRound(filing.id)).seats;
    if (!first || !second || !third) throw new Error("no seats");
    const expert = await expertOf(first);
    const declared = {
      expertId: first.expertId,
      avoidUnit: filing.lead.organization.name,
      avoidReason: "新任独立董事",
    };
    await declareAvoidance(expert, declared, MONDAY);
    expect(await acceptExpertSeat(expert, { seatId: first.id, noConflict: true }, MONDAY)).toMatchObject({
      refusal: "expertAvoids",
      detail: expect.stringContaining("新任独立董事"),
    });
    const holder = await expertOf(third);
    await acceptExpertSeat(holder, { seatId: third.id, noConflict: true }, MONDAY);
    await declareAvoidance(holder, { ...declared, expertId: third.expertId }, MONDAY);
    const sheet = { seatId: third.id, typed: fullMarks, opinion: "可行" };
    expect(await submitScores(holder, sheet, MONDAY)).toMatchObject({ refusal: "expertAvoids" });
    const found = { filingId: filing.id, seatId: second.id, conflictReason: "亲属在牵头企业任职" };
    expect(await voidExpertSeat(department.reviewer, found, MONDAY)).toMatchObject({ ok: true });
    expect(await voidExpertSeat(department.reviewer, found, MONDAY)).toMatchObject({
      refusal: "alreadyHandled",
    });
    expect(await stateOf(filing.id)).toBe("expertReview");
    const round = await latestRound(filing.id);
    const whole = { filingId: filing.id, roundId: round.id, voidReason: "" };
    expect(await voidExpertRound(department.reviewer, whole, MONDAY)).toMatchObject({ refusal: "hasReason" });
    expect(
      await voidExpertRound(department.reviewer, { ...whole, voidReason: "专家不足" }, MONDAY),
    ).toMatchObject({ ok: true });
    expect(await stateOf(filing.id)).toBe("checking");
  });
});

describe("the clock", () => {
  it("E-09: three rounds over six months stop it each time, leave the right days, and are told in writing each time", async () => {
    await emptyPool();
    await makeExperts(3);
    const filing = await underReview(department, MONDAY);
    const calendar = await findCalendar();
    const rowOf = () =>
      prisma.filing.findUniqueOrThrow({
        where: { id: filing.id },
        include: { stops: { orderBy: { from: "asc" } } },
      });
    const days = [
      {
        opened: on("2022-03-09"),
        closed: on("2022-04-20"),
        expectedOn: "2022-04-29",
        left: 18,
        due: "2022-05-17",
      },
      {
        opened: on("2022-05-05"),
        closed: on("2022-06-24"),
        expectedOn: "2022-07-01",
        left: 9,
        due: "2022-07-07",
      },
      {
        opened: on("2022-07-04"),
        closed: on("2022-09-08"),
        expectedOn: "2022-09-15",
        left: 3,
        due: "2022-09-14",
      },
    ];
    for (const [index, round] of days.entries()) {
      expect(
        await openExpertRound(department.reviewer, wish(filing.id, round.expectedOn), round.opened),
      ).toMatchObject({ ok: true });
      const stopped = await rowOf();
      expect(stopped.dueOn).toBeNull();
      expect(columnDate(stopped.stepDueOn ?? MONDAY)).toBe(round.expectedOn);
      const started = { startedOn: shanghaiDate(stopped.acceptedAt ?? MONDAY), days: 20 };
      expect(dueDate(calendar, { ...started, stops: stopsOf(stopped.stops) })).toMatchObject({
        stopped: true,
        remaining: round.left,
      });
      await scoreRound(department, filing.id, round.closed);
      const chair = (await latestRound(filing.id)).seats.find((seat) => seat.chair);
      const conclusion = index < 2 ? ("revise" as const) : ("recommended" as const);
      const words = { seatId: chair?.id ?? "", conclusion, reasons: `第${index + 1}轮意见。` };
      expect(
        await concludeExpertRound(await expertOf({ expertId: chair?.expertId ?? "" }), words, round.closed),
      ).toMatchObject({ ok: true });
      expect(
        await closeExpertRound(department.reviewer, { filingId: filing.id }, round.closed),
      ).toMatchObject({ ok: true });
      const resumed = await rowOf();
      expect(resumed.stops).toHaveLength(index + 1);
      expect(resumed.stops.every(({ to }) => to !== null)).toBe(true);
      expect(columnDate(resumed.dueOn ?? MONDAY)).toBe(round.due);
      expect(dueDate(calendar, { ...started, stops: stopsOf(resumed.stops) })).toMatchObject({
        end: round.due,
      });
    }
    const notices = await prisma.notice.findMany({
      where: { filingId: filing.id },
      orderBy: { issuedAt: "asc" },
    });
    const told = notices.filter(({ template }) => template === "expertReview");
    expect(told.map(({ body }) => /预计 (\S+) 前完成/.exec(body)?.[1])).toEqual([
      "2022年4月29日",
      "2022年7月1日",
      "2022年9月15日",
    ]);
    const concluded = notices.filter(({ template }) => template === "expertConclusion");
    expect(concluded.map(({ body }) => /第.轮意见/.exec(body)?.[0])).toEqual([
      "第1轮意见",
      "第2轮意见",
      "第3轮意见",
    ]);
    expect(new Set(notices.map(({ number }) => number)).size).toBe(notices.length);
  });

  it("ends with its case when the lead withdraws: the experts are told and see it no more", async () => {
    await emptyPool();
    await makeExperts(3);
    const filing = await underReview(department, MONDAY);
    await openExpertRound(department.reviewer, wish(filing.id, "2022-03-21"), MONDAY);
    const [first] = (await latestRound(filing.id)).seats;
    if (!first) throw new Error("no seats");
    const expert = await expertOf(first);
    await acceptExpertSeat(expert, { seatId: first.id, noConflict: true }, MONDAY);
    const before = await prisma.outboxMessage.count();
    const withdrawn = { filingId: filing.id, reason: "" };
    expect(await withdrawFiling(filing.owner, withdrawn, on("2022-03-08"))).toMatchObject({ ok: true });
    expect((await latestRound(filing.id)).voidedAt).not.toBeNull();
    expect(await assessFiling(expert, filing.id, MONDAY)).toBeNull();
    const notices = await prisma.notice.count({ where: { filingId: filing.id, template: "withdrawn" } });
    expect(await prisma.outboxMessage.count()).toBeGreaterThanOrEqual(before + 3 + notices);
  });

  it("takes the lead's reply until the case is over", async () => {
    await emptyPool();
    await makeExperts(3);
    const filing = await underReview(department, MONDAY);
    await wholeRound(
      department,
      filing.id,
      { opened: MONDAY, closed: on("2022-03-15"), expectedOn: "2022-03-21" },
      "notRecommended",
    );
    const [round] = await listToldRounds(filing.owner, filing.id);
    expect(
      await withdrawFiling(filing.owner, { filingId: filing.id, reason: "" }, on("2022-03-16")),
    ).toMatchObject({ ok: true });
    const reply = { filingId: filing.id, roundId: round?.id ?? "", reply: "我们不同意。" };
    expect(await replyToExperts(filing.owner, reply, on("2022-03-17"))).toMatchObject({
      refusal: "alreadyReplied",
    });
  });
});
