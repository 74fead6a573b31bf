import { beforeAll, describe, expect, it } from "vitest";
import { prisma } from "@/lib/data/client";
import type { Staff } from "@/lib/domain/actor";
import { DUE_FILTERS, queueFilterIn, queueQuery, queueWith } from "@/lib/domain/filing/queue-filter";
import { findNextCase, listDeskRows } from "@/lib/usecases/desk/list-desk";
import { loadOverview } from "@/lib/usecases/desk/load-overview";
import { saveReviewMarks } from "@/lib/usecases/desk/save-review-marks";
import { requestCorrection } from "@/lib/usecases/filing/request-correction";
import { takeFiling } from "@/lib/usecases/filing/review";
import { applicantActor, type MadeLead, makeVerifiedLead } from "@/prisma/factories";
import { installReference } from "@/prisma/reference/install-reference";
import { type Department, makeDepartment, submitReady } from "../support/department";

/** Monday 2022-03-07, 10:00 in Shanghai, and so many days later. */
const MONDAY = new Date("2022-03-07T02:00:00Z");
const later = (days: number): Date => new Date(MONDAY.getTime() + days * 86_400_000);

let lead: MadeLead;
let nm: Department;
let gs: Department;
let serial = 0;

beforeAll(async () => {
  await installReference(prisma);
  lead = await makeVerifiedLead();
  [nm, gs] = [await makeDepartment("nm"), await makeDepartment("gs")];
  // Accepted at once; ten working days from Monday end on Monday 2022-03-21.
  for (let count = 0; count < 3; count += 1) await accepted();
  for (const reviewer of [nm.reviewer, nm.reviewer, nm.second]) await taken(reviewer);
  const { id } = await taken(nm.second);
  const mark = { address: "tasks.0.goal", verdict: "deficient" as const, problem: "笼统", remedy: "写明" };
  expect(await saveReviewMarks(nm.second, { filingId: id, marks: [mark] }, MONDAY)).toMatchObject({
    ok: true,
  });
  expect(await requestCorrection(nm.second, { filingId: id }, MONDAY)).toMatchObject({ ok: true });
  await submitReady(MONDAY);
});

const accepted = (at = MONDAY) =>
  submitReady(at, { lead, province: "nm", name: `演示概况${++serial}创新联合体` });

async function taken(reviewer: Staff) {
  const filing = await accepted();
  expect(await takeFiling(reviewer, { filingId: filing.id }, MONDAY)).toMatchObject({ ok: true });
  return filing;
}

const of = async (actor: Staff, at: Date) => {
  const view = await loadOverview(actor, at);
  if (!view) throw new Error("no overview");
  return view;
};

describe("the overview of the desk", () => {
  it("counts what runs out, what stands and who holds it", async () => {
    const view = await of(nm.approver, MONDAY);
    expect(view.totals).toEqual({ open: 7, overdue: 0, today: 0, urgent: 0, stopped: 1, unassigned: 3 });
    expect(view.steps.map(({ state, open }) => [state, open])).toEqual([
      ["accepted", 3],
      ["checking", 3],
      ["correctionInReview", 1],
    ]);
    expect(view.stops).toEqual([
      { state: "correctionInReview", count: 1, first: "2022-03-28", last: "2022-03-28" },
    ]);
    expect(view.officers.map(({ officer, open, stopped }) => [officer?.id ?? null, open, stopped])).toEqual([
      [nm.reviewer.userId, 2, 0],
      [nm.second.userId, 2, 1],
      [null, 3, 0],
    ]);
    expect(view.officers[0]?.oldest?.on).toBe("2022-03-07");
  });

  it("tells nearly used up from due today from overdue, stopped time left out", async () => {
    const figures = async (at: Date) => (await of(nm.approver, at)).totals;
    expect(await figures(later(9))).toMatchObject({ urgent: 0, today: 0, overdue: 0 });
    // Thursday 2022-03-17: eight of ten working days are used.
    expect(await figures(later(10))).toMatchObject({ urgent: 6, today: 0, overdue: 0, stopped: 1 });
    expect(await figures(later(14))).toMatchObject({ urgent: 0, today: 6, overdue: 0 });
    expect(await figures(later(15))).toMatchObject({ urgent: 0, today: 0, overdue: 6, stopped: 1 });
  });

  it("opens from every figure exactly the rows it counts", async () => {
    for (const at of [MONDAY, later(10), later(14), later(15)]) {
      const { totals, steps, officers } = await of(nm.approver, at);
      const rowsOf = async (filter: Parameters<typeof queueWith>[0]) => {
        const wanted = queueFilterIn(queueQuery(queueWith({ lane: "open", ...filter })));
        return (await listDeskRows(nm.approver, wanted, at)).length;
      };
      expect(await rowsOf({})).toBe(totals.open);
      expect(await rowsOf({ who: "unassigned" })).toBe(totals.unassigned);
      for (const due of DUE_FILTERS) {
        expect([due, await rowsOf({ due })]).toEqual([due, totals[due]]);
        for (const row of steps) expect(await rowsOf({ state: row.state, due })).toBe(row[due]);
        for (const row of officers)
          expect(
            await rowsOf(row.officer ? { holder: row.officer.id, due } : { who: "unassigned", due }),
          ).toBe(row[due]);
      }
    }
  });

  it("shows each post what its scope opens and nothing of another province", async () => {
    const view = await of(gs.approver, MONDAY);
    expect(view.totals.open).toBe(1);
    expect((await of(gs.maker, MONDAY)).steps).toMatchObject([{ state: "recommending", open: 1 }]);
    expect((await of(gs.jointReviewer, MONDAY)).totals.open).toBe(0);
    expect(JSON.stringify(view)).not.toContain("演示概况");
    const applicant = applicantActor(lead.administrator, lead.organization);
    expect(await loadOverview(applicant, MONDAY)).toBeNull();
  });

  it("keeps its filter on the way to the next case", async () => {
    const filter = queueWith({ lane: "open", due: "overdue", holder: nm.reviewer.userId });
    const rows = await listDeskRows(nm.approver, filter, later(15));
    const [first, second] = rows.map(({ id }) => id);
    expect(rows).toHaveLength(2);
    expect(await findNextCase(nm.approver, filter, first ?? "", later(15))).toBe(second);
    expect(await findNextCase(nm.approver, filter, second ?? "", later(15))).toBe(first);
    expect(await findNextCase(nm.approver, filter, first ?? "", MONDAY)).toBeNull();
  });
});
