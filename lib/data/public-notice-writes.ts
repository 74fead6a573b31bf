import type { CalendarDate } from "../domain/calendar/dates";
import type { NoticeContact, NoticeListing } from "../domain/public-notice/listing";
import type { ObjectionState, Objector } from "../domain/public-notice/objection";
import type { Tx } from "./client";

const midnight = (day: CalendarDate): Date => new Date(`${day}T00:00:00Z`);

export type NewPublicNotice = {
  province: string;
  filingId: string;
  number: string;
  title: string;
  body: string;
  listing: NoticeListing;
  from: CalendarDate;
  until: CalendarDate;
  days: number;
  sender: string;
  contact: NoticeContact[];
  publishedById: string;
  publishedAt: Date;
};

/** Publishes; what stands in the row never changes again. */
export async function insertPublicNotice(
  tx: Tx,
  { from, until, ...notice }: NewPublicNotice,
): Promise<{ id: string }> {
  return tx.publicNotice.create({
    data: { ...notice, from: midnight(from), until: midnight(until) },
    select: { id: true },
  });
}

export type NewObjection = {
  publicNoticeId: string;
  number: string;
  by: Objector;
  organizationName: string | null;
  creditCode: string | null;
  /** Sealed. */
  person: string | null;
  content: string;
  receivedAt: Date;
  state: ObjectionState;
  dueOn: CalendarDate | null;
  /** Hash of the query code. */
  queryCode: string;
  answer: string | null;
  answeredAt: Date | null;
};

export async function insertObjection(
  tx: Tx,
  { dueOn, ...objection }: NewObjection,
): Promise<{ id: string }> {
  return tx.objection.create({
    data: { ...objection, dueOn: dueOn === null ? null : midnight(dueOn) },
    select: { id: true },
  });
}

/** Compare-and-set: false when somebody else has answered it. */
export async function writeAnswer(
  tx: Tx,
  objection: { id: string; version: number },
  answer: { state: "upheld" | "dismissed"; answer: string; answeredById: string; answeredAt: Date },
): Promise<boolean> {
  const { count } = await tx.objection.updateMany({
    where: { id: objection.id, version: objection.version, state: "received" },
    data: { ...answer, version: { increment: 1 } },
  });
  return count === 1;
}
