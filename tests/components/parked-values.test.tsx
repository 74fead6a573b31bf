import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import { StepForm } from "@/components/desk/step-form";
import { ConclusionForm, DeclineForm, ScoreForm } from "@/components/expert/review-forms";
import { ParkedValues } from "@/components/form/parked-values";
import { type FormAction, type FormValues, idle } from "@/lib/action-result";
import type { StaffStep, StepView } from "@/lib/domain/filing/staff-steps";

const PAGE = "/desk/filings/f1/steps/act";
const place = vi.hoisted(() => ({ path: "" }));
vi.mock("next/navigation", () => ({ usePathname: () => place.path }));

const action: FormAction = async () => idle;

/** The page as it is rendered after sign-in, on the path the form was sent from unless said otherwise. */
function returned(form: ReactNode, values: FormValues, at = PAGE): string {
  place.path = at;
  return renderToStaticMarkup(
    <ParkedValues parked={{ path: `${PAGE}?queue=lane`, values }}>{form}</ParkedValues>,
  );
}

const stepForm = (step: StaffStep) => {
  const view: StepView = {
    id: "f1",
    name: "演示创新联合体",
    caseNumber: "15000020260001",
    state: "checking",
    step,
    lead: "演示牵头企业",
    to: "checking",
    blockedBy: [],
    terms: {} as StepView["terms"],
    words: [],
    visitors: [
      { id: "u1", name: "演示审核甲" },
      { id: "u2", name: "演示审核乙" },
    ],
  };
  return <StepForm view={view} queue="" action={action} />;
};

const OF_CASE = { filingId: "f1", queue: "" };
const OF_SEAT = { seatId: "s1" };
const indicators = [{ id: "goals", name: "目标", most: 30 }];

describe("text interrupted by the end of a session", () => {
  it.each<[string, ReactNode, FormValues, string[]]>([
    [
      "an opinion",
      stepForm("proposeApproval"),
      { ...OF_CASE, reasons: "任务清楚，分工合理" },
      ["任务清楚，分工合理"],
    ],
    [
      "the plan of a visit",
      stepForm("scheduleSiteVisit"),
      { ...OF_CASE, plannedOn: "2026-12-04", place: "一号车间", visitorIds: ["u2"] },
      ['value="2026-12-04"', 'value="一号车间"'],
    ],
    ["the record of a visit", stepForm("recordSiteVisit"), { ...OF_CASE, reasons: "现场属实" }, ["现场属实"]],
    [
      "a score sheet",
      <ScoreForm key="score" seatId="s1" indicators={indicators} action={action} />,
      { ...OF_SEAT, "score.goals": "27", opinion: "目标清楚" },
      ['value="27"', "目标清楚"],
    ],
    [
      "a chair's conclusion",
      <ConclusionForm key="conclusion" seatId="s1" action={action} />,
      { ...OF_SEAT, conclusion: "revise", reasons: "请补充指标" },
      ["请补充指标"],
    ],
    [
      "a refusal of an invitation",
      <DeclineForm key="decline" seatId="s1" action={action} />,
      { ...OF_SEAT, reason: "日程冲突" },
      ["日程冲突"],
    ],
  ])("comes back into %s", (_name, form, values, expected) => {
    const html = returned(form, values);
    for (const words of expected) expect(html).toContain(words);
  });

  it("comes back to its own page, and for its own case alone", () => {
    const values = { ...OF_CASE, reasons: "任务清楚，分工合理" };
    expect(returned(stepForm("proposeApproval"), values, "/desk/filings/f2")).not.toContain(
      "任务清楚，分工合理",
    );
    expect(returned(stepForm("proposeApproval"), { ...values, filingId: "f2" })).not.toContain(
      "任务清楚，分工合理",
    );
  });

  it("checks again what was checked", () => {
    const values = { ...OF_CASE, plannedOn: "", place: "", visitorIds: ["u2"] };
    const html = returned(stepForm("scheduleSiteVisit"), values);
    expect(html.match(/<input[^>]*value="u2"[^>]*>/)?.[0]).toContain("checked");
    expect(html.match(/<input[^>]*value="u1"[^>]*>/)?.[0]).not.toContain("checked");
  });
});
