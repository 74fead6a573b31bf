import { randomUUID } from "node:crypto";
import { prisma } from "@/lib/data/client";
import type { Actor, Staff } from "@/lib/domain/actor";
import { queueFilterOf } from "@/lib/domain/filing/queue-filter";
import { done } from "@/lib/domain/result";
import { addInternalNote } from "@/lib/usecases/desk/add-internal-note";
import { assignFiling } from "@/lib/usecases/desk/assign-filing";
import { findAssignment } from "@/lib/usecases/desk/find-assignment";
import { findCorrectionDraft } from "@/lib/usecases/desk/find-correction-draft";
import { findStep } from "@/lib/usecases/desk/find-step";
import { listDesk, listDeskRows } from "@/lib/usecases/desk/list-desk";
import { loadBench } from "@/lib/usecases/desk/load-bench";
import { loadOverview } from "@/lib/usecases/desk/load-overview";
import { revealPersonalData } from "@/lib/usecases/desk/reveal-personal";
import { saveReviewMarks } from "@/lib/usecases/desk/save-review-marks";
import { takeInBatch } from "@/lib/usecases/desk/take-in-batch";
import { changeCase } from "@/lib/usecases/filing/advance";
import { answerCorrection } from "@/lib/usecases/filing/answer-correction";
import { assessFiling } from "@/lib/usecases/filing/assess";
import { attachMaterial } from "@/lib/usecases/filing/attach-material";
import { copyFiling } from "@/lib/usecases/filing/copy-filing";
import { approveFiling, rejectFiling, sendBackFiling } from "@/lib/usecases/filing/decide";
import { loadDraft } from "@/lib/usecases/filing/load-draft";
import { loadStatus } from "@/lib/usecases/filing/load-status";
import { queryProgress } from "@/lib/usecases/filing/query-progress";
import { removeMaterial } from "@/lib/usecases/filing/remove-material";
import {
  addCorrectionItem,
  removeCorrectionItem,
  requestCorrection,
} from "@/lib/usecases/filing/request-correction";
import { acceptFiling, proposeDecision, takeFiling } from "@/lib/usecases/filing/review";
import { handAnswers, saveAnswers } from "@/lib/usecases/filing/save-answers";
import { saveSection } from "@/lib/usecases/filing/save-section";
import { startFiling } from "@/lib/usecases/filing/start-filing";
import { submitFiling } from "@/lib/usecases/filing/submit";
import { submitChecked } from "@/lib/usecases/filing/submit-checked";
import { discardFiling, withdrawFiling } from "@/lib/usecases/filing/withdraw";
import { makeUnits } from "@/prisma/filing-factory";
import type { Attempt, Prepared } from "./attempt";
import { AT, type Cast, DEPARTMENT, draftOf, LEAD_UNIT, type Name } from "./cast";

type Stage = "draft" | "received" | "accepted" | "checking" | "correction" | "approving" | "withdrawn";

const ITEM = { address: "tasks.0.goal", problem: "目标过于笼统", remedy: "请写明指标" } as const;

async function took(outcome: Promise<{ ok: boolean; refusal?: string }>): Promise<void> {
  const answer = await outcome;
  if (!answer.ok) throw new Error(`a case of the stage was refused: ${answer.refusal}`);
}

let serial = 0;

/** A complete case of the lead unit as it stands at a stage. */
async function caseAt(cast: Cast, stage: Stage): Promise<string> {
  // A name with 国家 waits for a person at intake.
  const name = `${stage === "received" || stage === "correction" ? "国家级" : ""}演示越权${++serial}创新联合体`;
  const members = [cast.memberUnit, ...(await makeUnits(prisma, 3))];
  const { id } = await draftOf(cast, { name, members });
  if (stage === "draft") return id;
  const key = { filingId: id, idempotencyKey: randomUUID(), acknowledged: [] };
  await took(submitFiling(cast.owner, key, AT));
  if (stage === "withdrawn") await took(withdrawFiling(cast.owner, { filingId: id, reason: "" }, AT));
  if (stage === "correction") {
    await took(addCorrectionItem(cast.intake, { filingId: id, ...ITEM }, AT));
    await took(requestCorrection(cast.intake, { filingId: id }, AT));
  }
  if (stage === "checking" || stage === "approving")
    await took(takeFiling(cast.reviewer, { filingId: id }, AT));
  if (stage === "approving")
    await took(
      proposeDecision(
        cast.reviewer,
        { filingId: id, outcome: "approve", reasons: "建议备案。", remedies: "" },
        AT,
      ),
    );
  return id;
}

/** An attempt on one case at a stage. */
const on = (
  file: string,
  what: string,
  stage: Stage,
  may: readonly Name[],
  act: (actor: Actor, filingId: string, cast: Cast) => Promise<unknown>,
): Attempt => ({
  file: file.includes("/") ? file : `filing/${file}`,
  what,
  may,
  prepare: async (cast) => {
    const filingId = await caseAt(cast, stage);
    return { call: (actor) => act(actor, filingId, cast) };
  },
});

const version = async (filingId: string, section: string): Promise<number> =>
  (await prisma.filingSection.findUniqueOrThrow({ where: { filingId_section: { filingId, section } } }))
    .version;

const answersTo = async (filingId: string): Promise<Record<string, string>> => {
  const items = await prisma.correctionItem.findMany({ where: { notice: { filingId } } });
  return Object.fromEntries(items.map(({ id }) => [id, "已补充。"]));
};

const staffOnly = (actor: Actor, act: (staff: Staff) => Promise<unknown>): Promise<unknown> =>
  actor.kind === "staff" ? act(actor) : Promise.resolve(null);

const holds = (rows: readonly { id: string }[] | null, id: string) =>
  (rows ?? []).filter((row) => row.id === id);

const filter = queueFilterOf({ lane: "office" });

const APPLICANT: Attempt[] = [
  on("save-section", "saves a section", "draft", LEAD_UNIT, async (actor, filingId) =>
    saveSection(
      actor,
      {
        filingId,
        section: "basic",
        version: await version(filingId, "basic"),
        texts: { name: "改名创新联合体" },
        rows: null,
      },
      AT,
    ),
  ),
  on("attach-material", "adds a file", "draft", LEAD_UNIT, async (actor, filingId, { owner }) => {
    const file = await prisma.storedFile.findFirstOrThrow({ where: { uploadedById: owner.userId } });
    const input = { filingId, type: "constructionPlan" as const, fileId: file.id, textChanged: false };
    return attachMaterial(actor, input, AT);
  }),
  on("remove-material", "takes a file out", "draft", LEAD_UNIT, async (actor, filingId) => {
    const { id } = await prisma.material.findFirstOrThrow({ where: { filingId, removedAt: null } });
    return removeMaterial(actor, { filingId, materialId: id }, AT);
  }),
  on("submit", "submits", "draft", ["owner"], (actor, filingId) =>
    submitFiling(actor, { filingId, idempotencyKey: randomUUID(), acknowledged: [] }, AT),
  ),
  on("submit-checked", "submits from the page", "draft", ["owner"], (actor, filingId) =>
    submitChecked(actor, { filingId, idempotencyKey: randomUUID(), acknowledged: [] }, AT),
  ),
  on("submit", "asks what a submission's key stands for", "received", LEAD_UNIT, async (actor, filingId) => {
    const { idempotencyKey } = await prisma.submission.findFirstOrThrow({ where: { filingId } });
    const allowed = actor.kind === "staff" || actor.kind === "system";
    const key = { filingId, idempotencyKey, acknowledged: [] };
    return allowed ? null : submitFiling(actor, key, AT);
  }),
  on("withdraw", "withdraws", "received", ["owner"], (actor, filingId) =>
    withdrawFiling(actor, { filingId, reason: "" }, AT),
  ),
  on("withdraw", "discards a draft", "draft", LEAD_UNIT, (actor, filingId) =>
    discardFiling(actor, { filingId }, AT),
  ),
  on("copy-filing", "copies an ended case", "withdrawn", LEAD_UNIT, (actor, filingId) =>
    copyFiling(actor, { filingId, key: randomUUID() }, AT),
  ),
  on("save-answers", "saves answers", "correction", LEAD_UNIT, async (actor, filingId) =>
    saveAnswers(actor, { filingId, answers: await answersTo(filingId) }),
  ),
  on("answer-correction", "answers the correction", "correction", ["owner"], async (actor, filingId) =>
    answerCorrection(actor, { filingId, answers: await answersTo(filingId) }, AT),
  ),
  {
    ...on("start-filing", "names another unit's case as its own new one", "draft", LEAD_UNIT, (actor, key) =>
      startFiling(actor, { province: "nm", track: "openFiling", key }, AT),
    ),
    strangers: ["visitor", "unitless", "otherLead", "member", "intake", "invitee", "system"],
  },
  {
    file: "filing/save-answers",
    what: "hands the answers in",
    may: ["owner"],
    strangers: ["visitor", "unitless", "otherLead", "member", "intake", "otherStaff", "invitee", "system"],
    prepare: async (cast): Promise<Prepared> => {
      const filingId = await caseAt(cast, "correction");
      const answers = await answersTo(filingId);
      return { call: (actor) => handAnswers(actor, { filingId, answers, pressed: "submit" }, AT) };
    },
  },
];

const OFFICE: Attempt[] = [
  on("desk/add-internal-note", "leaves a note", "received", DEPARTMENT, (actor, filingId) =>
    addInternalNote(actor, { filingId, text: "请核对。" }, AT),
  ),
  on("advance", "moves a case by itself", "accepted", ["reviewer"], (actor, filingId) =>
    changeCase(actor, filingId, AT, async () =>
      done({ steps: [{ action: "take" as const, by: actor }], result: () => null }),
    ),
  ),
  on("desk/assign-filing", "gives a case to somebody", "received", DEPARTMENT, async (actor, filingId) => {
    const { userId } = await colleague();
    return assignFiling(actor, { filingId, assigneeId: userId, reason: "轮值" }, AT);
  }),
  on("decide", "approves", "approving", ["approver"], (actor, filingId) =>
    approveFiling(actor, { filingId, note: "同意" }, AT),
  ),
  on("decide", "rejects", "approving", ["approver"], (actor, filingId) =>
    rejectFiling(actor, { filingId, reasons: "重复" }, AT),
  ),
  on("decide", "sends back", "approving", ["approver"], (actor, filingId) =>
    sendBackFiling(actor, { filingId, reasons: "请补充" }, AT),
  ),
  on("request-correction", "collects an item", "received", ["intake"], (actor, filingId) =>
    addCorrectionItem(actor, { filingId, ...ITEM }, AT),
  ),
  {
    file: "filing/request-correction",
    what: "drops an item, then sends the notice",
    may: ["intake"],
    prepare: async (cast) => {
      const filingId = await caseAt(cast, "received");
      await took(addCorrectionItem(cast.intake, { filingId, ...ITEM }, AT));
      await took(addCorrectionItem(cast.intake, { filingId, ...ITEM, address: "basic.name" }, AT));
      const { id } = await prisma.correctionItem.findFirstOrThrow({ where: { notice: { filingId } } });
      return {
        call: async (actor) => {
          const dropped = await removeCorrectionItem(actor, { filingId, itemId: id }, AT);
          const sent = await requestCorrection(actor, { filingId }, AT);
          return dropped.ok || sent.ok ? sent : dropped;
        },
      };
    },
  },
  on("desk/reveal-personal", "reads personal data", "received", DEPARTMENT, (actor, filingId) =>
    revealPersonalData(actor, { filingId, reason: "核对" }),
  ),
  on("review", "accepts", "received", ["intake"], (actor, filingId) =>
    acceptFiling(actor, { filingId, note: "" }, AT),
  ),
  on("review", "takes a case", "accepted", ["reviewer"], (actor, filingId) =>
    takeFiling(actor, { filingId }, AT),
  ),
  on("review", "proposes", "checking", ["reviewer"], (actor, filingId) =>
    proposeDecision(actor, { filingId, outcome: "approve", reasons: "建议", remedies: "" }, AT),
  ),
  on("desk/save-review-marks", "marks a field", "checking", ["reviewer"], (actor, filingId) =>
    saveReviewMarks(actor, { filingId, marks: [{ ...ITEM, verdict: "deficient" }] }, AT),
  ),
  on("desk/take-in-batch", "accepts several", "received", ["intake"], async (actor, filingId) => {
    const input = { filings: [filingId], do: "accept", assigneeId: "", reason: "" } as const;
    const outcome = await takeInBatch(actor, input, AT, (fault) => {
      throw fault;
    });
    return outcome.ok && outcome.value.handled === 0 ? null : outcome;
  }),
];

const colleague = async (): Promise<{ userId: string }> => {
  const { id } = await prisma.user.findFirstOrThrow({
    where: { kind: "staff", province: "nm", roles: { has: "intake" } },
  });
  const other = await prisma.user.findFirst({
    where: { kind: "staff", province: "nm", roles: { has: "intake" }, id: { not: id } },
  });
  return { userId: other?.id ?? id };
};

const ALL_OF_CASE: readonly Name[] = ["owner", "filer", ...DEPARTMENT, "system"];

const READS: Attempt[] = [
  on("assess", "assesses", "received", ALL_OF_CASE, (actor, id) => assessFiling(actor, id, AT)),
  on("load-status", "reads the status", "received", ALL_OF_CASE, (actor, id) => loadStatus(actor, id, AT)),
  on("load-draft", "opens the draft", "draft", LEAD_UNIT, (actor, id) => loadDraft(actor, id, AT)),
  on("load-draft", "opens the submitted case to edit", "received", LEAD_UNIT, (actor, id) =>
    loadDraft(actor, id, AT),
  ),
  on("desk/load-bench", "opens the bench", "received", DEPARTMENT, (actor, id) => loadBench(actor, id, AT)),
  on("desk/find-assignment", "asks who holds it", "received", DEPARTMENT, (actor, id) =>
    findAssignment(actor, id),
  ),
  on("desk/find-correction-draft", "reads the items", "received", DEPARTMENT, (actor, id) =>
    findCorrectionDraft(actor, id, AT),
  ),
  on("desk/find-step", "opens an act", "received", ["intake"], (actor, id) =>
    findStep(actor, id, "accept", AT),
  ),
  on("desk/list-desk", "lists the queue", "received", DEPARTMENT, (actor, id) =>
    staffOnly(actor, async (staff) => {
      const { mine, rows } = await listDesk(staff, filter, AT);
      return holds([...(mine ?? []), ...rows, ...(await listDeskRows(staff, filter, AT))], id);
    }),
  ),
  on("desk/load-overview", "counts the cases", "received", DEPARTMENT, async (actor) => {
    const view = await loadOverview(actor, AT);
    return view && view.totals.open > 0 ? view : null;
  }),
  {
    file: "filing/query-progress",
    what: "guesses the code of a case number",
    may: [],
    prepare: async (cast) => {
      const { caseNumber } = await prisma.filing.findUniqueOrThrow({
        where: { id: await caseAt(cast, "received") },
      });
      return {
        call: () => queryProgress({ caseNumber: caseNumber ?? "", progressCode: "AAAAAAAA" }, AT),
      };
    },
  },
];

export const FILING_ATTEMPTS: readonly Attempt[] = [...APPLICANT, ...OFFICE, ...READS];
