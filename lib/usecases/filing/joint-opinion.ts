import { insertOpinion } from "../../data/case-writes";
import { listPostAddresses } from "../../data/staff";
import { type Actor, actorUserId } from "../../domain/actor";
import type { FilingAction } from "../../domain/filing/transitions";
import { done, type Outcome, refuse } from "../../domain/result";
import { staffLetters } from "../../messages/staff-letters";
import { leaveMail } from "../outbox";
import { changeCase } from "./advance";
import { opinionOn } from "./opinion";

type OnCase = Promise<Outcome<{ filingId: string }>>;
type Reasoned = { filingId: string; reasons: string };

/** The reviewer asks the second department; from now on its reviewers see the case. */
export const requestJointOpinion = (actor: Actor, input: { filingId: string }, at: Date): OnCase =>
  changeCase(actor, input.filingId, at, async ({ filing }) =>
    done({
      steps: [{ action: "requestJointOpinion", by: actor }],
      write: async (tx, { columns }) => {
        const letter = staffLetters.jointOpinion(
          filing.name,
          filing.caseNumber ?? "",
          columns.stepDueOn ?? null,
        );
        const addresses = await listPostAddresses(tx, filing.province, ["jointReviewer"]);
        await leaveMail(
          tx,
          addresses.map((to) => ({ to, ...letter })),
        );
      },
      result: () => ({ filingId: filing.id }),
    }),
  );

type Saying = { action: FilingAction; step: "jointOpinion" | "jointResolution"; outcome: string };

const say = (actor: Actor, input: Reasoned, at: Date, { action, step, outcome }: Saying): OnCase =>
  changeCase(actor, input.filingId, at, async ({ filing }) => {
    const byId = actorUserId(actor);
    if (!byId) return refuse("notAllowed");
    const { reasons } = input;
    return done({
      steps: [{ action, by: actor, reason: reasons }],
      write: (tx) => insertOpinion(tx, opinionOn(filing, { step, outcome, reasons, byId, at })),
      result: () => ({ filingId: filing.id }),
    });
  });

/** The second department agrees or disagrees, with reasons. */
export const giveJointOpinion = (
  actor: Actor,
  input: Reasoned & { outcome: "agree" | "disagree" },
  at: Date,
): OnCase =>
  say(actor, input, at, { action: "giveJointOpinion", step: "jointOpinion", outcome: input.outcome });

/** What was not answered in time is called back; a third person must then say how it is met. */
export const recallJointOpinion = (actor: Actor, input: Reasoned, at: Date): OnCase =>
  say(actor, input, at, { action: "recallJointOpinion", step: "jointOpinion", outcome: "recalled" });

/** A person who is neither reviewer nor of the second department records how a negative or missing opinion is met. */
export const resolveJointOpinion = (actor: Actor, input: Reasoned, at: Date): OnCase =>
  say(actor, input, at, { action: "resolveJointOpinion", step: "jointResolution", outcome: "resolved" });
