import { describe, expect, it } from "vitest";
import { workingCalendar } from "@/lib/domain/calendar/working-days";
import {
  holderOf,
  levelOf,
  type NamedTerm,
  runningTerms,
  shareUsed,
  type TermSource,
} from "@/lib/domain/filing/escalation";

// 2026-11-23 is a Monday.
const calendar = workingCalendar([{ year: 2026, exceptions: [] }]);

const event = (sequence: number, on: string, action: string, from: string | null, to: string) => ({
  sequence,
  on,
  action,
  from,
  to,
});
const ACCEPTED = [
  event(1, "2026-11-20", "submit", "draft", "submitted"),
  event(2, "2026-11-20", "receive", "submitted", "received"),
  event(3, "2026-11-23", "accept", "received", "accepted"),
  event(4, "2026-11-23", "take", "accepted", "checking"),
];
const source = (over: Partial<TermSource> = {}): TermSource => ({
  state: "checking",
  dueOn: "2026-12-07",
  dueDays: 10,
  stepDueOn: null,
  events: ACCEPTED,
  ...over,
});
const only = (over: Partial<TermSource> = {}): NamedTerm => {
  const [term, ...rest] = runningTerms(source(over), calendar);
  if (!term || rest.length > 0) throw new Error("not one term");
  return term;
};

describe("the share of a term that is used", () => {
  it.each([
    ["2026-11-23", 0, null],
    ["2026-12-02", 0.7, null],
    ["2026-12-03", 0.8, "urgent"],
    ["2026-12-05", 0.9, "urgent"],
    ["2026-12-07", 1, "urgent"],
    ["2026-12-08", 1.1, "overdue"],
  ] as const)("on %s is %f of ten working days: %s", (today, share, level) => {
    expect(shareUsed(only(), today, calendar)).toBeCloseTo(share);
    expect(levelOf(only(), today, calendar)).toBe(level);
  });

  it("leaves stopped time out: an end moved by it is as far away as before", () => {
    expect(levelOf(only({ dueOn: "2026-12-17" }), "2026-12-08", calendar)).toBeNull();
    expect(levelOf(only({ dueOn: "2026-12-17" }), "2026-12-15", calendar)).toBe("urgent");
  });

  it("is not guessed where the calendar ends; that a day has passed needs none", () => {
    const beyond = only({ dueOn: "2027-01-05" });
    expect(shareUsed(beyond, "2026-12-31", calendar)).toBeNull();
    expect(levelOf(beyond, "2026-12-31", calendar)).toBeNull();
    expect(levelOf(beyond, "2027-01-06", calendar)).toBe("overdue");
  });
});

describe("the terms that run", () => {
  it("are none while the clock stands, the applicant has the case, or it is decided", () => {
    expect(runningTerms(source({ dueOn: null }), calendar)).toEqual([]);
    for (const state of ["correction", "correctionInReview", "filed", "draft"] as const)
      expect(runningTerms(source({ state }), calendar)).toEqual([]);
  });

  it("have a name of their own for each state, each opening and each round of a step", () => {
    expect(only().step).toBe("checking:3");
    expect(only({ state: "approving" }).step).toBe("approving:3");
    const extended = [...ACCEPTED, event(9, "2026-12-01", "extendDecision", "checking", "checking")];
    expect(only({ events: extended }).step).toBe("checking:9");
    const round = event(5, "2026-11-24", "openExpertRound", "checking", "expertReview");
    const expert = { state: "expertReview", dueOn: null, stepDueOn: "2026-12-01" } as const;
    expect(only({ ...expert, events: [...ACCEPTED, round] })).toMatchObject({
      kind: "step",
      step: "expertReview:5:step",
      days: 5,
    });
    const again = [...ACCEPTED, round, event(6, "2026-11-25", "x", "expertReview", "checking")];
    const second = event(7, "2026-11-26", "openExpertRound", "checking", "expertReview");
    expect(only({ ...expert, events: [...again, second] }).step).toBe("expertReview:7:step");
  });

  it("run side by side where the second department's step does not stop the clock", () => {
    const asked = event(5, "2026-11-24", "requestJointOpinion", "checking", "jointOpinion");
    const facts = source({ state: "jointOpinion", stepDueOn: "2026-12-01", events: [...ACCEPTED, asked] });
    expect(runningTerms(facts, calendar).map(({ kind }) => kind)).toEqual(["case", "step"]);
  });
});

describe("who holds a term", () => {
  it.each([
    ["recommending", "case", { kind: "post", post: "recommender", orHolder: false }],
    ["received", "case", { kind: "post", post: "intake", orHolder: true }],
    ["checking", "case", { kind: "post", post: "reviewer", orHolder: true }],
    ["jointOpinion", "case", { kind: "post", post: "reviewer", orHolder: true }],
    ["jointOpinion", "step", { kind: "post", post: "jointReviewer", orHolder: false }],
    ["expertReview", "step", { kind: "experts" }],
    ["siteVisit", "step", { kind: "visitors" }],
    ["proposed", "case", { kind: "post", post: "publisher", orHolder: false }],
    ["publicNotice", "step", { kind: "post", post: "publisher", orHolder: false }],
    ["approving", "case", { kind: "post", post: "approver", orHolder: false }],
    ["correction", "case", null],
  ] as const)("in %s, of the %s", (state, kind, holder) => {
    expect(holderOf(state, { kind, end: "2026-12-01", days: 5 })).toEqual(holder);
  });
});
