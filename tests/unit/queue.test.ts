import { describe, expect, it } from "vitest";
import { workingCalendar } from "@/lib/domain/calendar/working-days";
import { mayAssign, statesWaitingOn } from "@/lib/domain/filing/assignment";
import { queueFilterIn, queueFilterOf, queueQuery } from "@/lib/domain/filing/queue-filter";
import { type ClockFacts, caseClock } from "@/lib/domain/filing/urgency";
import { writeCsv } from "@/lib/infrastructure/spreadsheet/workbook";
import { clockText } from "@/lib/messages/desk";
import { queueTable } from "@/lib/messages/desk-csv";

// 2026-11-23 is a Monday.
const calendar = workingCalendar([{ year: 2026, exceptions: [] }]);
const TODAY = "2026-11-23";
const facts = (over: Partial<ClockFacts>): ClockFacts => ({
  state: "checking",
  dueOn: "2026-12-04",
  dueDays: 10,
  correctionDueOn: null,
  stepDueOn: null,
  acceptedOn: "2026-11-20",
  stops: [],
  ...over,
});
const clockOf = (over: Partial<ClockFacts>) => caseClock(facts(over), TODAY, calendar);

describe("the clock of a case in the queue", () => {
  it.each([
    ["2026-11-20", "overdue", -1],
    ["2026-11-22", "overdue", -1],
    ["2026-11-23", "today", 0],
    ["2026-11-26", "soon", 3],
    ["2026-11-27", "later", 4],
  ] as const)("a term that ends on %s is %s", (dueOn, urgency, left) => {
    expect(clockOf({ dueOn })).toMatchObject({ urgency, left });
  });

  it("tells a term whose year is not published from one that is over", () => {
    expect(clockOf({ dueOn: null })).toMatchObject({ urgency: "unknown", left: 10 });
    expect(clockOf({ state: "filed", dueOn: null })).toMatchObject({ urgency: "over" });
    expect(clockOf({ dueOn: "2027-01-08" })).toMatchObject({ urgency: "later", left: null });
  });

  it("stands with its reason while the applicant corrects, and keeps the days left", () => {
    const clock = clockOf({
      state: "correctionInReview",
      dueOn: null,
      correctionDueOn: "2026-12-01",
      stops: [{ reason: "correctionInReview", from: "2026-11-23", to: null }],
    });
    expect(clock).toMatchObject({ urgency: "applicant", end: "2026-12-01", left: 6 });
    expect(clockText(clock)).toContain("计时已暂停：等待补正");
    const stopped = clockOf({
      state: "siteVisit",
      dueOn: null,
      stepDueOn: "2026-12-08",
      stops: [{ reason: "siteVisit", from: "2026-11-23", to: null }],
    });
    expect(stopped).toMatchObject({
      urgency: "stopped",
      left: 9,
      stoppedBy: "siteVisit",
      until: "2026-12-08",
    });
    expect(clockText(stopped)).toContain("预计到2026年12月8日");
  });
});

describe("the queue's address", () => {
  it("says a filter and reads it back", () => {
    const query = { state: "checking", who: "mine", due: "urgent", holder: "a-1" };
    const filter = queueFilterOf({ ...query, text: " 稀土 ", after: "2026-12-01~abc" });
    expect(filter).toMatchObject({ lane: "office", ...query, text: "稀土" });
    expect(queueFilterIn(queueQuery(filter))).toEqual(filter);
    const open = queueFilterOf({ lane: "open", due: "stopped" });
    expect(queueFilterIn(queueQuery(open))).toEqual(open);
  });

  it("leaves out what it does not understand", () => {
    const filter = queueFilterOf({
      lane: "x",
      state: "draft",
      who: "y",
      due: "z",
      holder: "' or 1",
      after: "2026-99-99~a",
    });
    expect(filter).toEqual({
      lane: "office",
      state: null,
      who: "any",
      due: null,
      holder: null,
      text: "",
      after: null,
    });
    expect(queueQuery(filter)).toBe("");
  });
});

describe("whose turn it is", () => {
  it("follows the transition table", () => {
    expect(statesWaitingOn(["intake"])).toEqual(["received"]);
    expect(statesWaitingOn(["reviewer"])).toEqual(["accepted", "checking", "expertReview", "siteVisit"]);
    expect(statesWaitingOn(["recommender"])).toEqual(["recommending"]);
    expect(statesWaitingOn(["jointReviewer"])).toEqual(["jointOpinion"]);
    expect(statesWaitingOn(["publisher"])).toEqual(["proposed", "publicNotice"]);
    expect(statesWaitingOn(["approver"])).toEqual(["approving"]);
  });

  it("lets the approver, the holder, and for a case nobody holds its post assign", () => {
    const held = { state: "checking" as const, province: "nm", assigneeId: "a" };
    const staff = (userId: string, ...roles: ("reviewer" | "approver" | "intake")[]) => ({
      userId,
      province: "nm",
      roles,
    });
    expect(mayAssign(staff("a", "reviewer"), held)).toBe(true);
    expect(mayAssign(staff("b", "reviewer"), held)).toBe(false);
    expect(mayAssign(staff("b", "approver"), held)).toBe(true);
    expect(mayAssign({ ...staff("b", "approver"), province: "gs" }, held)).toBe(false);
    expect(mayAssign(staff("b", "reviewer"), { ...held, assigneeId: null })).toBe(true);
    expect(mayAssign(staff("b", "intake"), { ...held, assigneeId: null })).toBe(false);
    expect(mayAssign(staff("b", "approver"), { ...held, state: "filed" })).toBe(false);
  });
});

describe("the queue as CSV", () => {
  it("begins with a byte order mark and shows no formula", () => {
    const row = {
      id: "1",
      name: '=HYPERLINK("x")',
      caseNumber: "1",
      lead: "甲,乙",
      state: "checking" as const,
      assignee: null,
      submittedOn: "2026-11-20",
      clock: clockOf({}),
    };
    const csv = writeCsv(queueTable([{ ...row, lead: "+1" }, row])).toString("utf8");
    expect(csv.startsWith("\uFEFF办件编号,")).toBe(true);
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
    expect(csv).toContain('"甲,乙"');
    expect(csv).toContain(",'+1,");
  });
});
