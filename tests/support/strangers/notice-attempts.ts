import { randomUUID } from "node:crypto";
import { prisma } from "@/lib/data/client";
import type { Staff } from "@/lib/domain/actor";
import { objectionInput } from "@/lib/schemas/public-notice";
import { proposeDecision, takeFiling } from "@/lib/usecases/filing/review";
import { submitFiling } from "@/lib/usecases/filing/submit";
import { answerObjection } from "@/lib/usecases/public-notice/answer-objection";
import { findObjectionView } from "@/lib/usecases/public-notice/find-objection";
import { findPublishStep } from "@/lib/usecases/public-notice/find-publish-step";
import { listDeskNotices } from "@/lib/usecases/public-notice/list-desk-notices";
import { publishNotice } from "@/lib/usecases/public-notice/publish";
import { queryObjection } from "@/lib/usecases/public-notice/query-objection";
import { receiveObjection } from "@/lib/usecases/public-notice/receive-objection";
import { returnProposal } from "@/lib/usecases/public-notice/return-proposal";
import { revealObjector } from "@/lib/usecases/public-notice/reveal-objector";
import { makeStaff, staffActor } from "@/prisma/factories";
import { makeUnits } from "@/prisma/filing-factory";
import { installNoticedMeasure } from "../noticed-measure";
import type { Attempt } from "./attempt";
import { AT, type Cast, DEPARTMENT, draftOf } from "./cast";

let serial = 0;
let measure: Promise<string> | undefined;

const publisher = async (): Promise<Staff> => staffActor(await makeStaff(prisma, { roles: ["publisher"] }));

/** A case whose approval is proposed and whose notice comes before the decision. */
async function proposed(cast: Cast): Promise<string> {
  measure ??= installNoticedMeasure({}, new Date("2099-01-01"));
  const members = [cast.memberUnit, ...(await makeUnits(prisma, 3))];
  const { id } = await draftOf(cast, { name: `演示公示越权${++serial}创新联合体`, members });
  await submitFiling(cast.owner, { filingId: id, idempotencyKey: randomUUID(), acknowledged: [] }, AT);
  await takeFiling(cast.reviewer, { filingId: id }, AT);
  await prisma.filing.update({ where: { id }, data: { measureVersionId: await measure } });
  const opinion = { filingId: id, outcome: "approve", reasons: "建议备案。", remedies: "" } as const;
  const outcome = await proposeDecision(cast.reviewer, opinion, AT);
  if (!outcome.ok) throw new Error(outcome.refusal);
  return id;
}

/** A case on public notice, with its officer. */
async function onNotice(cast: Cast) {
  const [filingId, officer] = [await proposed(cast), await publisher()];
  const view = await findPublishStep(officer, filingId, AT);
  await publishNotice(officer, { filingId, seen: view?.notice?.fingerprint ?? "" }, AT);
  const notice = await prisma.publicNotice.findFirstOrThrow({ where: { filingId } });
  return { filingId, officer, noticeId: notice.id };
}

async function objected(cast: Cast) {
  const notice = await onNotice(cast);
  const input = objectionInput.parse({
    noticeId: notice.noticeId,
    by: "person",
    name: "演示异议人",
    identity: "1234",
    phone: "0471-0000000",
    email: "objector@demo.example",
    content: "与事实不符。",
  });
  const sent = await receiveObjection(cast.visitor, input, { proof: null, evidence: [] }, AT);
  if (!sent.ok) throw new Error(sent.refusal);
  const { id } = await prisma.objection.findUniqueOrThrow({ where: { number: sent.value.number } });
  return { ...notice, objectionId: id, number: sent.value.number };
}

/** Open to none of the cast: the officer of notices stands beside it. */
export const NOTICE_ATTEMPTS: readonly Attempt[] = [
  {
    file: "public-notice/publish",
    what: "publishes a notice",
    may: [],
    prepare: async (cast) => {
      const [filingId, rightful] = [await proposed(cast), await publisher()];
      const seen = (await findPublishStep(rightful, filingId, AT))?.notice?.fingerprint ?? "";
      return { rightful, call: (actor) => publishNotice(actor, { filingId, seen }, AT) };
    },
  },
  {
    file: "public-notice/find-publish-step",
    what: "looks at a notice before it is published",
    may: [],
    prepare: async (cast) => {
      const filingId = await proposed(cast);
      return { rightful: await publisher(), call: (actor) => findPublishStep(actor, filingId, AT) };
    },
  },
  {
    file: "public-notice/return-proposal",
    what: "gives a proposal back",
    may: [],
    prepare: async (cast) => {
      const filingId = await proposed(cast);
      const input = { filingId, reasons: "名称有误。" };
      return { rightful: await publisher(), call: (actor) => returnProposal(actor, input, AT) };
    },
  },
  {
    file: "public-notice/list-desk-notices",
    what: "lists what is to be published",
    may: DEPARTMENT,
    prepare: async (cast) => {
      const filingId = await proposed(cast);
      const call: Awaited<ReturnType<Attempt["prepare"]>>["call"] = async (actor) =>
        (await listDeskNotices(actor, AT)).proposed.filter(({ id }) => id === filingId);
      return { call };
    },
  },
  {
    file: "public-notice/find-objection",
    what: "reads an objection",
    may: DEPARTMENT,
    prepare: async (cast) => {
      const { noticeId, objectionId } = await objected(cast);
      return { call: (actor) => findObjectionView(actor, noticeId, objectionId, AT) };
    },
  },
  {
    file: "public-notice/answer-objection",
    what: "answers an objection",
    may: [],
    prepare: async (cast) => {
      const { officer, noticeId, objectionId } = await objected(cast);
      const words = { outcome: "upheld" as const, answer: "属实。", note: "请核对。" };
      const input = { noticeId, objectionId, version: 0, ...words };
      return { rightful: officer, call: (actor) => answerObjection(actor, input, AT) };
    },
  },
  {
    file: "public-notice/reveal-objector",
    what: "asks who objects",
    may: [],
    prepare: async (cast) => {
      const { officer, noticeId, objectionId } = await objected(cast);
      const input = { noticeId, objectionId, reason: "核实" };
      return { rightful: officer, call: (actor) => revealObjector(actor, input) };
    },
  },
  {
    file: "public-notice/query-objection",
    what: "guesses the code of an objection",
    may: [],
    prepare: async (cast) => {
      const { number } = await objected(cast);
      return { call: (actor) => queryObjection(actor, { number, code: "AAAAAAAA" }) };
    },
  },
];
