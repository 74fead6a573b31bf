import { endRunningNotice } from "../../data/case-endings";
import type { Tx } from "../../data/client";
import { findObjection, type ObjectionRow } from "../../data/objections";
import { writeAnswer } from "../../data/public-notice-writes";
import { type Actor, actorUserId, systemActor } from "../../domain/actor";
import { fits } from "../../domain/filing/decide";
import { type CaseFacts, GUARDS, STAFF_GUARDS } from "../../domain/filing/guards";
import type { Measure } from "../../domain/measure/schema";
import { noticeListing } from "../../domain/public-notice/listing";
import type { RefusalCode } from "../../domain/refusals";
import { done, type Outcome, refuse } from "../../domain/result";
import { momentText } from "../../messages/dates";
import type { AnswerInput } from "../../schemas/public-notice";
import { changeCase } from "../filing/advance";
import type { Assessment } from "../filing/assess";
import { appendEvent } from "../filing/record";
import { noticeText } from "../notices";
import { leaveMail } from "../outbox";

import { openContact } from "./objector";

/** The end of a notice is nobody's act: it follows from the last answer. */
const noticeClock = systemActor("notices");

type Answered = { noticeId: string; objectionId: string };

/**
 * Answers an objection, by mail to whoever sent it. Found right, it ends the notice and sends the case back;
 * the last one dismissed after the period lets the case go on at once.
 */
export async function answerObjection(
  actor: Actor,
  input: AnswerInput,
  at: Date,
): Promise<Outcome<Answered>> {
  const known = await findObjection(actor, input.noticeId, input.objectionId);
  const byId = actorUserId(actor);
  if (!known || !byId) return refuse("notFound");
  return changeCase<Answered>(actor, known.publicNotice.filingId, at, async (assessment, tx) => {
    const objection = await findObjection(actor, input.noticeId, input.objectionId, tx);
    if (objection?.state !== "received" || objection.version !== input.version)
      return refuse("alreadyHandled");
    const refusal = answerRefusal(actor, assessment);
    if (refusal) return refuse(refusal);
    const running = runs(assessment, objection);
    const isUpheld = input.outcome === "upheld";
    return done({
      steps: running ? [stepOf(actor, input)] : [],
      facts: running ? factsAfter(assessment.facts, isUpheld) : {},
      write: async (writing, { taken }) => {
        const answer = { state: input.outcome, answer: input.answer, answeredById: byId, answeredAt: at };
        if (!(await writeAnswer(writing, objection, answer))) throw new Error("the objection was held");
        if (taken.length > 0)
          await endRunningNotice(writing, assessment.filing.id, isUpheld ? "upheld" : "dismissed", at);
        await tell(writing, { actor, assessment, objection, input, at });
      },
      result: () => ({ noticeId: input.noticeId, objectionId: input.objectionId }),
    });
  });
}

/** Objections to a notice that has ended are answered too; then nothing moves. */
const runs = ({ filing }: Assessment, { publicNotice }: ObjectionRow): boolean =>
  filing.state === "publicNotice" &&
  publicNotice.endedAt === null &&
  filing.publicNotices[0]?.id === publicNotice.id;

const stepOf = (actor: Actor, { outcome, note }: AnswerInput) =>
  outcome === "upheld"
    ? { action: "upholdObjection" as const, by: actor, note }
    : { action: "endPublicNotice" as const, by: noticeClock, ifPossible: true as const };

const factsAfter = (
  { openObjections, upheldObjections }: CaseFacts,
  isUpheld: boolean,
): Partial<CaseFacts> =>
  isUpheld ? { upheldObjections: upheldObjections + 1 } : { openObjections: openObjections - 1 };

/** Answering is an act of the post that publishes, with the guards of every act of staff. */
export function answerRefusal(actor: Actor, { filing, facts }: Assessment): RefusalCode | null {
  if (!fits("publisher", actor, filing)) return "notYourRole";
  const input = { actorUserId: actorUserId(actor), reason: null, who: "publisher" as const };
  return STAFF_GUARDS.find((guard) => !GUARDS[guard](facts, input)) ?? null;
}

type Telling = {
  actor: Actor;
  assessment: Assessment;
  objection: ObjectionRow;
  input: AnswerInput;
  at: Date;
};

async function tell(tx: Tx, { actor, assessment, objection, input, at }: Telling): Promise<void> {
  const { filing, measure } = assessment;
  await appendEvent(tx, {
    filingId: filing.id,
    at,
    action: "answerObjection",
    fromState: filing.state,
    toState: filing.state,
    actor,
    detail: { objection: objection.number, outcome: input.outcome },
  });
  const { email } = openContact(objection.person);
  if (!email) return;
  const { title, paragraphs } = answerText(measure.document, objection, input.answer);
  await leaveMail(tx, [{ to: email, subject: title, text: paragraphs.join("\n\n") }]);
}

const answerText = (measure: Measure, { number, publicNotice, receivedAt }: ObjectionRow, answer: string) =>
  noticeText(measure, "objectionAnswered", {
    objectionNumber: number,
    answer,
    consortiumName: noticeListing.parse(publicNotice.listing).name,
    noticeNumber: publicNotice.number,
    receivedAt: momentText(receivedAt),
  });
