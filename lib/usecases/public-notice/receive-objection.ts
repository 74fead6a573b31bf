import { findCalendar } from "../../data/calendars";
import type { Tx } from "../../data/client";
import { nextNumber } from "../../data/counters";
import { createFile } from "../../data/files";
import { findMeasureById, type MeasureInForce } from "../../data/measures";
import { lockCase } from "../../data/member-writes";
import { findNoticeToObject } from "../../data/objections";
import { insertObjection } from "../../data/public-notice-writes";
import { inTransaction } from "../../data/transaction";
import type { Actor } from "../../domain/actor";
import { type CalendarDate, shanghaiDate } from "../../domain/calendar/dates";
import { addWorkingDays } from "../../domain/calendar/working-days";
import { caseNumber } from "../../domain/filing/numbers";
import { findTrack } from "../../domain/measure/find-track";
import { noticeListing } from "../../domain/public-notice/listing";
import {
  OBJECTION_CODE_LENGTH,
  OBJECTION_ITEM,
  type UnhandledReason,
  unhandledReason,
} from "../../domain/public-notice/objection";
import { done, type Outcome, refuse } from "../../domain/result";
import { paperCode, secretHash } from "../../infrastructure/cryptography/secrets";
import { momentText, termText } from "../../messages/dates";
import { objectionErrors, storedFileName, UNHANDLED_SENTENCES } from "../../messages/public-notice";
import type { ObjectionInput } from "../../schemas/public-notice";
import type { KeptContent } from "../file/keep";
import { appendEvent } from "../filing/record";
import { noticeText, refusingUnworded } from "../notices";
import { leaveMail } from "../outbox";
import { sealContact } from "./objector";

/** What came with the form: the sealed letter or the copy of an identity card, and evidence. */
export type ObjectionFiles = { proof: KeptContent | null; evidence: readonly KeptContent[] };

/** `code` is shown once and kept as its hash. */
export type ReceivedObjection = { number: string; code: string };

type Notice = NonNullable<Awaited<ReturnType<typeof findNoticeToObject>>>;

/**
 * Records an objection to a public notice. Real-name ones in time get a date for their answer; anonymous and late
 * ones are recorded as not handled, with the reason, and hold nothing up. `at` is the instant the form was sent.
 */
export async function receiveObjection(
  actor: Actor,
  input: ObjectionInput,
  files: ObjectionFiles,
  at: Date,
): Promise<Outcome<ReceivedObjection>> {
  const missing = missingProof(input, files);
  if (missing) return refuse("invalid", { fields: { proof: missing } });
  return refusingUnworded(() =>
    inTransaction(async (tx) => {
      const found = await findNoticeToObject(tx, input.noticeId);
      if (!found) return refuse("notFound");
      await lockCase(tx, found.filing.id);
      const notice = await findNoticeToObject(tx, input.noticeId);
      const measure = await findMeasureById(found.filing.measureVersionId ?? "", tx);
      if (!notice || !measure) return refuse("notFound");
      const reason = unhandledReason(input.by, notice, at);
      return done(await record(tx, { actor, input, files, notice, measure, reason, at }));
    }),
  );
}

function missingProof({ by, identity }: ObjectionInput, { proof }: ObjectionFiles): string | null {
  if (proof) return null;
  if (by === "organization") return objectionErrors.letter;
  return by === "person" && !identity ? objectionErrors.identity : null;
}

type Recording = {
  actor: Actor;
  input: ObjectionInput;
  files: ObjectionFiles;
  notice: Notice;
  measure: MeasureInForce;
  reason: UnhandledReason | null;
  at: Date;
};

async function record(tx: Tx, recording: Recording): Promise<ReceivedObjection> {
  const { actor, input, notice, reason, at } = recording;
  const { filing } = notice;
  const dueOn = reason ? null : await answerDueOn(tx, recording);
  const code = paperCode(OBJECTION_CODE_LENGTH);
  const number = await objectionNumber(tx, recording);
  const { id } = await insertObjection(tx, {
    ...objectorOf(input),
    publicNoticeId: notice.id,
    number,
    content: input.content,
    receivedAt: at,
    state: reason ? "notHandled" : "received",
    dueOn,
    queryCode: secretHash(code),
    answer: reason && UNHANDLED_SENTENCES[reason],
    answeredAt: reason && at,
  });
  await keepFiles(tx, id, recording);
  const same = { fromState: filing.state, toState: filing.state };
  const detail = { objection: number, handled: reason === null };
  await appendEvent(tx, { filingId: filing.id, at, action: "receiveObjection", ...same, actor, detail });
  await tellObjector(tx, recording, { number, code }, dueOn);
  return { number, code };
}

/** An anonymous sender leaves nothing of a person behind. */
function objectorOf({ by, organizationName, creditCode, name, identity, phone, email }: ObjectionInput) {
  if (by === "anonymous") return { by, organizationName: null, creditCode: null, person: null };
  const isUnit = by === "organization";
  return {
    by,
    organizationName: isUnit ? organizationName : null,
    creditCode: isUnit ? creditCode : null,
    person: sealContact({ name, identity: isUnit ? "" : identity, phone, email }),
  };
}

/** Reply terms run from the next day; an end in a year not yet arranged stays open. */
async function answerDueOn(tx: Tx, recording: Recording): Promise<CalendarDate | null> {
  const end = addWorkingDays(await findCalendar(tx), shanghaiDate(recording.at), answerDays(recording));
  return end.ok ? end.end : null;
}

const answerDays = ({ measure, notice }: Recording): number =>
  findTrack(measure.document, notice.filing.track)?.track.deadlines.objectionDays.value ?? 0;

async function objectionNumber(tx: Tx, { measure, at }: Recording): Promise<string> {
  const { province, regionCode } = measure.document;
  const date = shanghaiDate(at);
  const sequence = await nextNumber(tx, `objection:${province}:${date}`);
  return caseNumber({ regionCode, item: OBJECTION_ITEM, date, sequence });
}

async function keepFiles(tx: Tx, objectionId: string, { input, files, at }: Recording): Promise<void> {
  const nobody = { uploadedById: null, organizationId: null, memberId: null, objectionId };
  const named = [
    ...(files.proof ? [{ ...files.proof, name: storedFileName(input.by, files.proof.name) }] : []),
    ...files.evidence,
  ];
  for (const file of named) await createFile(tx, { ...file, ...nobody }, at);
}

/** A receipt, or the reason why it is not handled, to the address that was left. */
async function tellObjector(
  tx: Tx,
  recording: Recording,
  { number, code }: ReceivedObjection,
  dueOn: CalendarDate | null,
): Promise<void> {
  const { input, notice, measure, reason, at } = recording;
  if (input.by === "anonymous" || !input.email) return;
  const facts = {
    objectionNumber: number,
    consortiumName: noticeListing.parse(notice.listing).name,
    noticeNumber: notice.number,
    receivedAt: momentText(at),
  };
  const { title, paragraphs } = reason
    ? noticeText(measure.document, "objectionAnswered", { ...facts, answer: UNHANDLED_SENTENCES[reason] })
    : noticeText(measure.document, "objectionReceived", {
        ...facts,
        objectionCode: code,
        term: termText(answerDays(recording), dueOn),
      });
  await leaveMail(tx, [{ to: input.email, subject: title, text: paragraphs.join("\n\n") }]);
}
