import { prisma } from "@/lib/data/client";
import type { Actor } from "@/lib/domain/actor";
import { addExpert } from "@/lib/usecases/expert/add-expert";
import { acceptExpertSeat, declineExpertSeat } from "@/lib/usecases/expert/answer-invitation";
import { changeExpert, deactivateExpert, reactivateExpert } from "@/lib/usecases/expert/change-expert";
import { closeExpertRound } from "@/lib/usecases/expert/close-round";
import { concludeExpertRound } from "@/lib/usecases/expert/conclude-round";
import { declareAvoidance, endDeclaredAvoidance } from "@/lib/usecases/expert/declare-avoidance";
import { loadReview } from "@/lib/usecases/expert/load-review";
import { loadRounds } from "@/lib/usecases/expert/load-rounds";
import { nameExpertChair } from "@/lib/usecases/expert/name-chair";
import { openExpertRound } from "@/lib/usecases/expert/open-round";
import { assignExpert, replaceExpert } from "@/lib/usecases/expert/replace-expert";
import { replyToExperts } from "@/lib/usecases/expert/reply-to-experts";
import { submitScores } from "@/lib/usecases/expert/submit-scores";
import { voidExpertRound, voidExpertSeat } from "@/lib/usecases/expert/void-round";
import { expertActor, makeExpert } from "@/prisma/factories";
import type { ReadyFiling } from "@/prisma/filing-factory";
import { type Department, makeDepartment, underReview } from "../department";
import { expertOf, fullMarks, latestRound, makeExperts, scoreRound, wholeRound, wish } from "../expert-round";
import type { Attempt } from "./attempt";
import { AT, NAMES, type Name } from "./cast";

type Stage = "checking" | "open" | "accepted" | "short" | "scored" | "concluded" | "closed";

let department: Promise<Department> | undefined;
const gansu = async (): Promise<Department> => {
  department ??= makeExperts(6).then(() => makeDepartment());
  return department;
};

const EXPECTED = "2022-03-21";

/** A case of Gansu with a round that has come so far. */
async function caseAt(staff: Department, stage: Stage): Promise<ReadyFiling> {
  const filing = await underReview(staff, AT);
  if (stage === "checking") return filing;
  if (stage === "closed") {
    await wholeRound(staff, filing.id, { opened: AT, closed: AT, expectedOn: EXPECTED });
    return filing;
  }
  await openExpertRound(staff.reviewer, wish(filing.id, EXPECTED), AT);
  const [first] = (await latestRound(filing.id)).seats;
  if (!first) throw new Error("nobody was drawn");
  const expert = await expertOf(first);
  if (stage === "accepted") await acceptExpertSeat(expert, { seatId: first.id, noConflict: true }, AT);
  if (stage === "short") await declineExpertSeat(expert, { seatId: first.id, reason: "出差" }, AT);
  if (stage === "scored" || stage === "concluded") await scoreRound(staff, filing.id, AT);
  const words = { seatId: first.id, conclusion: "recommended" as const, reasons: "可行。" };
  if (stage === "concluded") await concludeExpertRound(expert, words, AT);
  return filing;
}

type Case = { filingId: string; roundId: string; seatId: string };
type Rightful = "reviewer" | "owner" | "expert";

/** Of the cast only one is of Gansu, and holds the reviewer's post there. */
const EVERYBODY: readonly Name[] = NAMES.filter((name) => name !== "otherStaff");

const on = (
  file: string,
  what: string,
  stage: Stage,
  rightful: Rightful,
  act: (actor: Actor, on: Case) => Promise<unknown>,
): Attempt => ({
  file: `expert/${file}`,
  what,
  may: [],
  strangers: rightful === "reviewer" ? EVERYBODY : NAMES,
  prepare: async () => {
    const staff = await gansu();
    const filing = await caseAt(staff, stage);
    const round = stage === "checking" ? null : await latestRound(filing.id);
    const seat = round?.seats[0];
    const known = { filingId: filing.id, roundId: round?.id ?? "", seatId: seat?.id ?? "" };
    const people = {
      reviewer: async () => staff.reviewer,
      owner: async () => filing.owner,
      expert: async () => expertOf({ expertId: seat?.expertId ?? "" }),
    };
    return { call: (actor) => act(actor, known), rightful: await people[rightful]() };
  },
});

const ROUNDS: Attempt[] = [
  on("open-round", "opens a round", "checking", "reviewer", (actor, { filingId }) =>
    openExpertRound(actor, wish(filingId, EXPECTED), AT),
  ),
  on("replace-expert", "fills a seat", "short", "reviewer", (actor, known) =>
    replaceExpert(actor, known, AT),
  ),
  on("replace-expert", "names an expert by hand", "short", "reviewer", async (actor, known) => {
    const { roundId } = known;
    const spare = { active: true, province: "gs", seats: { none: { roundId } } };
    const { id: expertId } = await prisma.expert.findFirstOrThrow({ where: spare });
    return assignExpert(actor, { ...known, expertId, handReason: "熟悉情况" }, AT);
  }),
  on("name-chair", "names the chair", "accepted", "reviewer", (actor, { seatId, ...known }) =>
    nameExpertChair(actor, { ...known, chairId: seatId }, AT),
  ),
  on("close-round", "closes a round", "concluded", "reviewer", (actor, known) =>
    closeExpertRound(actor, known, AT),
  ),
  on("void-round", "voids a seat", "accepted", "reviewer", (actor, known) =>
    voidExpertSeat(actor, { ...known, conflictReason: "亲属关系" }, AT),
  ),
  on("void-round", "voids a round", "closed", "reviewer", (actor, known) =>
    voidExpertRound(actor, { ...known, voidReason: "程序有误" }, AT),
  ),
  on("load-rounds", "reads who judges", "open", "reviewer", (actor, { filingId }) =>
    loadRounds(actor, filingId, AT),
  ),
  on("answer-invitation", "takes a seat", "open", "expert", (actor, { seatId }) =>
    acceptExpertSeat(actor, { seatId, noConflict: true }, AT),
  ),
  on("answer-invitation", "declines a seat", "open", "expert", (actor, { seatId }) =>
    declineExpertSeat(actor, { seatId, reason: "出差" }, AT),
  ),
  on("submit-scores", "scores", "accepted", "expert", (actor, { seatId }) =>
    submitScores(actor, { seatId, typed: fullMarks, opinion: "可行。" }, AT),
  ),
  on("conclude-round", "concludes", "scored", "expert", (actor, { seatId }) =>
    concludeExpertRound(actor, { seatId, conclusion: "revise", reasons: "请修改。" }, AT),
  ),
  on("load-review", "opens a seat", "accepted", "expert", (actor, { seatId }) =>
    loadReview(actor, seatId, AT),
  ),
  on("reply-to-experts", "replies", "closed", "owner", (actor, known) =>
    replyToExperts(actor, { ...known, reply: "感谢。" }, AT),
  ),
];

const KEEPERS: readonly Name[] = ["reviewer", "keeper"];

/** An attempt on an expert of Inner Mongolia's pool. */
const ofPool = (
  file: string,
  what: string,
  act: (actor: Actor, expertId: string) => Promise<unknown>,
  arrange: (expertId: string, self: Actor) => Promise<unknown> = async () => null,
): Attempt => ({
  file: `expert/${file}`,
  what,
  may: KEEPERS,
  prepare: async () => {
    const expert = await makeExpert(prisma, { province: "nm" });
    await arrange(expert.expertId, expertActor(expert));
    return { call: (actor) => act(actor, expert.expertId) };
  },
});

const FACTS = { name: "演示专家", unit: "演示专家单位", fields: ["C"], post: "" };
const AVOIDED = { avoidUnit: "演示单位", avoidReason: "兼职" };

const POOL: Attempt[] = [
  {
    ...ofPool("add-expert", "adds an expert", (actor) =>
      addExpert(actor, { ...FACTS, email: `${actor.kind}-adds@demo.example` }, AT),
    ),
    // A keeper of another province adds to that province's pool.
    strangers: NAMES.filter((name) => name !== "otherStaff" && !KEEPERS.includes(name)),
  },
  ofPool("change-expert", "changes an expert", (actor, expertId) =>
    changeExpert(actor, { ...FACTS, expertId, version: 0 }, AT),
  ),
  ofPool("change-expert", "puts an expert out", (actor, expertId) =>
    deactivateExpert(actor, { expertId, version: 0 }, AT),
  ),
  ofPool(
    "change-expert",
    "takes an expert back",
    (actor, expertId) => reactivateExpert(actor, { expertId, version: 1 }, AT),
    (expertId) =>
      prisma.expert.update({
        where: { id: expertId },
        data: { active: false, version: 1 },
        select: { id: true },
      }),
  ),
  ofPool("declare-avoidance", "declares for an expert", (actor, expertId) =>
    declareAvoidance(actor, { expertId, ...AVOIDED }, AT),
  ),
  ofPool(
    "declare-avoidance",
    "ends a declaration",
    async (actor, expertId) => {
      const { id } = await prisma.expertAvoidance.findFirstOrThrow({ where: { expertId } });
      return endDeclaredAvoidance(actor, { expertId, avoidanceId: id }, AT);
    },
    (expertId, self) => declareAvoidance(self, { expertId, ...AVOIDED }, AT),
  ),
];

export const EXPERT_ATTEMPTS: readonly Attempt[] = [...ROUNDS, ...POOL];
