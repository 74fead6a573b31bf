import { beforeAll, describe, expect, it } from "vitest";
import { prisma } from "@/lib/data/client";
import type { Applicant } from "@/lib/domain/actor";
import { stretchWords } from "@/lib/messages/filing-status";
import { saveReviewMarks } from "@/lib/usecases/desk/save-review-marks";
import { approveFiling } from "@/lib/usecases/filing/decide";
import { loadStatus } from "@/lib/usecases/filing/load-status";
import { queryProgress } from "@/lib/usecases/filing/query-progress";
import { requestCorrection } from "@/lib/usecases/filing/request-correction";
import { proposeDecision, takeFiling } from "@/lib/usecases/filing/review";
import { recordSiteVisit, scheduleSiteVisit, signSiteVisit } from "@/lib/usecases/filing/site-visit";
import { findProgress } from "@/lib/usecases/member/find-progress";
import { refusePart } from "@/lib/usecases/member/refuse-part";
import {
  applicantActor,
  joinUnit,
  type MadeOrganization,
  makeOrganization,
  makeUser,
} from "@/prisma/factories";
import { makeReadyFiling, makeUnits } from "@/prisma/filing-factory";
import { installReference } from "@/prisma/reference/install-reference";
import { type Department, makeDepartment, submitReady, underReview } from "../support/department";

/** Monday 2022-03-07, 10:00 in Shanghai, and so many days later. */
const MONDAY = new Date("2022-03-07T02:00:00Z");
const later = (days: number): Date => new Date(MONDAY.getTime() + days * 86_400_000);

let nm: Department;
let gs: Department;
let unit: MadeOrganization;
let member: Applicant;

const personOf = async (organization: MadeOrganization): Promise<Applicant> => {
  const user = await makeUser();
  await joinUnit(prisma, user, organization, "filer");
  return applicantActor(user, organization, "filer");
};

beforeAll(async () => {
  await installReference(prisma);
  [nm, gs] = [await makeDepartment("nm"), await makeDepartment("gs")];
  unit = await makeOrganization(prisma, { kind: "university" });
  member = await personOf(unit);
});

const membersWith = async () => [unit, ...(await makeUnits(prisma, 3))];
const partOf = ({ members }: { members: { id: string }[] }): string => members[0]?.id ?? "";

const MARK = {
  address: "tasks.0.goal",
  verdict: "deficient" as const,
  problem: "机密意见",
  remedy: "机密要求",
};

/** Under review in Inner Mongolia since Monday; stopped for a correction on the third day. */
async function inCorrection() {
  const filing = await submitReady(MONDAY, { province: "nm", members: await membersWith() });
  const id = { filingId: filing.id };
  expect(await takeFiling(nm.reviewer, id, MONDAY)).toMatchObject({ ok: true });
  expect(await saveReviewMarks(nm.reviewer, { ...id, marks: [MARK] }, later(2))).toMatchObject({ ok: true });
  expect(await requestCorrection(nm.reviewer, id, later(2))).toMatchObject({ ok: true });
  return filing;
}

describe("what a member sees of its case after confirming", () => {
  it("tells the state, who has it and until when, with stopped time, and nothing written about it", async () => {
    const filing = await inCorrection();
    const progress = await findProgress(member, partOf(filing), later(4));
    expect(progress).toMatchObject({
      state: "correctionInReview",
      submitted: true,
      leadName: filing.lead.organization.name,
      term: { days: 10, left: 8 },
      due: { kind: "remaining", end: "2022-03-30" },
    });
    expect(progress?.stretches).toMatchObject([{ reason: "correctionInReview", days: 2, workingDays: 2 }]);
    expect(progress?.events[0]?.action).toBe("requestCorrectionInReview");
    expect(progress?.events.at(-1)?.action).toBe("submit");
    const said = JSON.stringify(progress);
    for (const secret of ["机密", nm.reviewer.name, filing.owner.name, filing.id])
      expect(said).not.toContain(secret);
  });

  it("tells the final result with the number in the register", async () => {
    const filing = await submitReady(MONDAY, { province: "nm", members: await membersWith() });
    const id = { filingId: filing.id };
    await takeFiling(nm.reviewer, id, MONDAY);
    const reasons = { ...id, outcome: "approve" as const, reasons: "机密理由", remedies: "" };
    expect(await proposeDecision(nm.reviewer, reasons, MONDAY)).toMatchObject({ ok: true });
    expect(await approveFiling(nm.approver, { ...id, note: "" }, later(1))).toMatchObject({ ok: true });
    const progress = await findProgress(member, partOf(filing), later(1));
    expect(progress).toMatchObject({ state: "filed", waitingOn: null, due: null, term: null });
    expect(progress?.consortiumNumber).toMatch(/^NMCXLHT-2022-/);
    expect(JSON.stringify(progress)).not.toContain("机密");
  });

  it("is nothing before the unit has confirmed, after it has refused, and for everyone else", async () => {
    const members = await membersWith();
    const [open, ready] = [
      await makeReadyFiling({ members, confirmed: 0 }),
      await makeReadyFiling({ members }),
    ];
    expect(await findProgress(member, partOf(open), MONDAY)).toBeNull();
    expect(await findProgress(member, partOf(ready), MONDAY)).toMatchObject({ submitted: false });
    const other = await personOf(await makeOrganization(prisma));
    for (const stranger of [other, ready.owner, nm.approver])
      expect(await findProgress(stranger, partOf(ready), MONDAY)).toBeNull();
    const head = applicantActor(await makeUser(), unit);
    const last = await prisma.confirmation.findFirstOrThrow({ where: { memberId: partOf(ready) } });
    const refusal = {
      memberId: partOf(ready),
      fingerprint: last.fingerprint,
      lastAnswerId: last.id,
      person: { name: "演示人", post: "处长" },
      reason: "任务不符",
    };
    expect(await refusePart(head, refusal, MONDAY)).toMatchObject({ ok: true });
    expect(await findProgress(member, partOf(ready), MONDAY)).toBeNull();
  });
});

describe("the status page of the lead", () => {
  it("says how long the clock stood, for what, and what is left of the term", async () => {
    const filing = await underReview(gs, MONDAY);
    const id = { filingId: filing.id };
    const visitorIds = [gs.reviewer.userId, gs.second.userId];
    const plan = { ...id, plannedOn: "2022-03-21", place: "兰州", visitorIds };
    expect(await scheduleSiteVisit(gs.reviewer, plan, later(1))).toMatchObject({ ok: true });
    const standing = await loadStatus(filing.owner, filing.id, later(4));
    expect(standing).toMatchObject({
      due: { kind: "stopped", reason: "siteVisit", since: "2022-03-08", until: "2022-03-21", left: 19 },
      term: { days: 20, left: 19 },
      stretches: [{ reason: "siteVisit", days: 3, workingDays: 3, to: null }],
    });
    const record = { ...id, reasons: "现场与材料一致" };
    expect(await recordSiteVisit(gs.reviewer, record, later(13))).toMatchObject({ ok: true });
    expect(await signSiteVisit(gs.second, id, later(13))).toMatchObject({ ok: true });
    const resumed = await loadStatus(filing.owner, filing.id, later(14));
    expect(resumed).toMatchObject({ stop: null, term: { days: 20, left: 18 } });
    const told = resumed?.events.filter(({ resumes }) => resumes !== null) ?? [];
    expect(told.map(({ action }) => action)).toEqual(["signSiteVisit"]);
    expect(told[0]?.resumes && stretchWords(told[0].resumes)).toBe("计时暂停 12 天（8 个工作日）：现场核查");
    const { caseNumber, progressCode } = resumed ?? {};
    const asked = { caseNumber: caseNumber ?? "", progressCode: progressCode ?? "" };
    expect(await queryProgress(asked, later(4))).toMatchObject({ ok: true });
  });
});
