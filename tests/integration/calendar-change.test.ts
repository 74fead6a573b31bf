import { beforeAll, describe, expect, it } from "vitest";
import { prisma } from "@/lib/data/client";
import { findRuleChange } from "@/lib/data/rule-changes";
import type { Staff, StaffRole } from "@/lib/domain/actor";
import { changedDays } from "@/lib/domain/calendar/year-document";
import { saveReviewMarks } from "@/lib/usecases/desk/save-review-marks";
import { fillDueDates } from "@/lib/usecases/filing/fill-due-dates";
import { recomputeDueDates } from "@/lib/usecases/filing/recompute-due-dates";
import { requestCorrection } from "@/lib/usecases/filing/request-correction";
import { takeFiling } from "@/lib/usecases/filing/review";
import { submitFiling } from "@/lib/usecases/filing/submit";
import { proposeRuleChange } from "@/lib/usecases/rule-change/propose";
import { publishRuleChange } from "@/lib/usecases/rule-change/publish";
import { saveRuleChange } from "@/lib/usecases/rule-change/save";
import { startRuleChange } from "@/lib/usecases/rule-change/start";
import { warnOfMissingYear } from "@/lib/usecases/rule-change/warn-of-missing-year";
import { applicantActor, type MadeLead, makeStaff, makeVerifiedLead, staffActor } from "@/prisma/factories";
import { makeFiling } from "@/prisma/filing-factory";
import { CALENDAR_YEARS } from "@/prisma/reference/calendar";
import { installReference } from "@/prisma/reference/install-reference";

/** Monday 2026-11-23, 10:00 in Shanghai. */
const AT = new Date("2026-11-23T02:00:00Z");
const LATE = new Date("2026-12-28T02:00:00Z");
const SOURCE = "国办发明电〔2026〕8号";

let lead: MadeLead;
let keeper: Staff;
let approver: Staff;
let reviewer: Staff;
let serial = 0;

const staff = async (...roles: StaffRole[]) => staffActor(await makeStaff(prisma, { province: "nm", roles }));
const owner = () => applicantActor(lead.administrator, lead.organization);

beforeAll(async () => {
  await installReference(prisma);
  lead = await makeVerifiedLead();
  keeper = await staff("systemAdministrator");
  approver = await staff("approver");
  reviewer = await staff("reviewer", "approver");
});

async function submitted(at: Date) {
  const filing = await makeFiling(lead, { name: `演示日历${++serial}创新联合体` });
  const key = `calendar-${serial}`;
  const outcome = await submitFiling(
    owner(),
    { filingId: filing.id, idempotencyKey: key, acknowledged: [] },
    at,
  );
  expect(outcome).toMatchObject({ ok: true });
  return filing.id;
}

const row = (id: string) =>
  prisma.filing.findUniqueOrThrow({
    where: { id },
    include: { events: { orderBy: { sequence: "asc" } }, notices: true, corrections: true },
  });
const dayOf = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;

const linesOf = (year: number, change: Record<string, string> = {}): string => {
  const seeded = CALENDAR_YEARS.find((known) => known.year === year)?.exceptions ?? [];
  const days = new Map(seeded.map(({ date, off }) => [date, off ? "休" : "班"]));
  for (const [date, day] of Object.entries(change)) days.set(date, day);
  return [...days].map(([date, day]) => `${date},${day}`).join("\n");
};

async function drafted(subject: string, lines: string, source = SOURCE) {
  const started = await startRuleChange(keeper, { kind: "calendar", subject }, AT);
  if (!started.ok) throw new Error(started.refusal);
  const changeId = started.value.id;
  const edit = { as: "section" as const, section: "arrangement", values: { source, lines } };
  expect(await saveRuleChange(keeper, { changeId, version: 0, edit }, AT)).toMatchObject({ ok: true });
  return changeId;
}

const propose = (changeId: string, version = 1) =>
  proposeRuleChange(
    keeper,
    { changeId, version, reason: "国务院办公厅通知", effectiveFrom: "2026-11-23" },
    AT,
  );

/** As a first year's arrangement looks: holidays on their days, the bridges made up on a weekend. */
const NEXT_YEAR = [
  ...["01-01", "01-02", "01-03", "02-05", "02-06", "02-07", "02-08", "02-09", "02-10", "02-11"],
  ...["04-05", "05-01", "05-02", "05-03", "06-09", "09-15", "10-01", "10-02", "10-03", "10-04", "10-05"],
]
  .map((day) => `2027-${day},休`)
  .join("\n");

describe("a year's arrangement as a change of a rule", () => {
  it("keeps a draft with its faulty lines, and refuses to propose it", async () => {
    const changeId = await drafted("2027", `${NEXT_YEAR}\n2027-02-31,休\n2027-03-01,班\n六月一日 休`);
    expect(await propose(changeId)).toMatchObject({
      ok: false,
      refusal: "ruleIsSound",
      detail: expect.stringContaining("第 22 行（2027-02-31）：日期无法识别"),
    });
    const change = await findRuleChange(keeper, changeId);
    expect(change?.document).toMatchObject({ lines: { length: 24 } });
    await prisma.ruleChange.update({ where: { id: changeId }, data: { state: "discarded" } });
  });

  it("E-20: tells the system administrators once from 1 December, however many workers there are", async () => {
    const december = new Date("2026-12-01T01:00:00Z");
    const mails = () => prisma.outboxMessage.count({ where: { subject: "请录入 2027 年节假日安排" } });
    expect(await warnOfMissingYear(new Date("2026-11-30T15:00:00Z"))).toBe(0);
    const told = await Promise.all([warnOfMissingYear(december), warnOfMissingYear(december)]);
    expect(told.toSorted()).toEqual([0, 1]);
    expect(await warnOfMissingYear(LATE)).toBe(0);
    expect(await mails()).toBe(1);
  });

  it("E-20: fills the ends that waited for the year, once a second person publishes it", async () => {
    const filingId = await submitted(LATE);
    expect((await row(filingId)).dueOn).toBeNull();
    const changeId = await drafted("2027", NEXT_YEAR);
    expect(await propose(changeId)).toMatchObject({ ok: true });
    expect(await publishRuleChange(keeper, { changeId, version: 2 }, AT)).toMatchObject({
      refusal: "notYourRole",
    });
    // Published weeks after it was proposed: a calendar holds from its publication.
    expect(await publishRuleChange(approver, { changeId, version: 2 }, LATE)).toMatchObject({ ok: true });
    const year = await prisma.calendarYear.findUniqueOrThrow({ where: { year: 2027 } });
    expect(year.source).toBe(SOURCE);
    await recomputeDueDates(LATE);
    await fillDueDates(LATE);
    const filed = await row(filingId);
    expect(dayOf(filed.dueOn)).toBe("2027-01-12");
    expect(filed.events.filter(({ action }) => action === "dueDateChanged")).toHaveLength(0);
    const { effectiveFrom } = await prisma.ruleChange.findUniqueOrThrow({ where: { id: changeId } });
    expect(dayOf(effectiveFrom)).toBe("2026-12-28");
  });

  it("moves the open ends of a year that is corrected, keeps the old day and tells the applicant", async () => {
    const [open, byHand] = [await submitted(AT), await submitted(AT)];
    expect(dayOf((await row(open)).dueOn)).toBe("2026-12-07");
    await prisma.filing.update({ where: { id: byHand }, data: { dueOn: new Date("2026-12-15") } });
    const correcting = await submitted(AT);
    await takeFiling(reviewer, { filingId: correcting }, AT);
    const marks = [
      { address: "tasks.0.goal", verdict: "deficient" as const, problem: "笼统", remedy: "写明" },
    ];
    await saveReviewMarks(reviewer, { filingId: correcting, marks }, AT);
    expect(await requestCorrection(reviewer, { filingId: correcting }, AT)).toMatchObject({ ok: true });
    const before = await row(correcting);

    const changeId = await drafted("2026", linesOf(2026, { "2026-12-04": "休", "2026-12-05": "班" }));
    expect(await propose(changeId)).toMatchObject({ ok: true });
    expect(await publishRuleChange(approver, { changeId, version: 2 }, AT)).toMatchObject({ ok: true });
    await Promise.all([recomputeDueDates(AT), recomputeDueDates(AT)]);
    await recomputeDueDates(AT);
    // A make-up Saturday takes the place of the Friday: the end stays on its Monday.
    expect((await row(open)).events.some(({ action }) => action === "dueDateChanged")).toBe(false);

    const again = await drafted("2026", linesOf(2026, { "2026-12-04": "休" }));
    expect(await propose(again)).toMatchObject({ ok: true });
    expect(await publishRuleChange(approver, { changeId: again, version: 2 }, AT)).toMatchObject({
      ok: true,
    });
    await Promise.all([recomputeDueDates(AT), recomputeDueDates(AT)]);
    await recomputeDueDates(AT);
    const after = await row(open);
    expect(dayOf(after.dueOn)).toBe("2026-12-08");
    const told = after.events.filter(({ action }) => action === "dueDateChanged");
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({
      fromState: "accepted",
      toState: "accepted",
      actorKind: "system",
      detail: { field: "dueOn", before: "2026-12-07", after: "2026-12-08" },
    });
    const letters = after.notices.filter(({ template }) => template === "dueDateKnown");
    expect(letters).toHaveLength(1);
    expect(letters[0]?.body).toContain("2026年12月8日（办理截止日，因节假日安排变更重新计算）");
    expect(dayOf((await row(byHand)).dueOn)).toBe("2026-12-15");
    const moved = await row(correcting);
    const [was, is] = [dayOf(before.correctionDueOn), dayOf(moved.correctionDueOn)];
    expect([was, is]).toEqual(["2026-12-14", "2026-12-15"]);
    expect(dayOf(moved.corrections[0]?.dueOn ?? null)).toBe(is);
    const history = await prisma.ruleChangeEvent.findMany({ where: { changeId: again } });
    expect(history.filter(({ action }) => action === "recomputed")).toHaveLength(1);
  });

  it("refuses a draft from an arrangement that another change has replaced meanwhile", async () => {
    const changeId = await drafted("2025", linesOf(2025, { "2025-12-31": "休" }));
    const loaded = await prisma.calendarYear.findUniqueOrThrow({ where: { year: 2025 } });
    const days = loaded.exceptions as { date: string; off: boolean }[];
    const year = (exceptions: typeof days) => ({ year: 2025, exceptions });
    expect(changedDays(year(days), year(days.slice(1)))).toHaveLength(1);
    await prisma.calendarYear.update({ where: { year: 2025 }, data: { exceptions: days.slice(1) } });
    expect(await propose(changeId)).toMatchObject({
      refusal: "ruleIsSound",
      detail: expect.stringContaining("另一次变更"),
    });
  });

  it.each(["2028", "1999", "202", "nm"])("begins no draft of %s", async (subject) => {
    expect(await startRuleChange(keeper, { kind: "calendar", subject }, AT)).toMatchObject({
      refusal: "notFound",
    });
  });
});
