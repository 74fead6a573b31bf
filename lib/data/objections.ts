import type { Actor } from "../domain/actor";
import { type CalendarDate, columnDate } from "../domain/calendar/dates";
import { OBJECTORS, type Objector } from "../domain/public-notice/objection";
import type { ObjectionStanding } from "../domain/public-notice/record";
import { type Db, type Prisma, prisma, type Tx } from "./client";
import { publicNoticeScope } from "./scope";

/** What receiving an objection needs of a published notice. */
export async function findNoticeToObject(tx: Tx, id: string) {
  const row = await tx.publicNotice.findUnique({
    where: { id },
    select: {
      id: true,
      number: true,
      until: true,
      endedAt: true,
      listing: true,
      filing: { select: { id: true, province: true, track: true, state: true, measureVersionId: true } },
    },
  });
  return row && { ...row, until: columnDate(row.until) };
}

const byOf = (text: string): Objector => OBJECTORS.find((known) => known === text) ?? "anonymous";

/** What became of an objection, for whoever holds its number and code; the caller compares the code's hash. */
export async function findObjectionStanding(
  number: string,
): Promise<{ codeHash: string; standing: ObjectionStanding } | null> {
  const row = await prisma.objection.findUnique({
    where: { number },
    select: {
      number: true,
      by: true,
      receivedAt: true,
      state: true,
      dueOn: true,
      answer: true,
      answeredAt: true,
      queryCode: true,
      publicNotice: { select: { id: true, number: true, title: true } },
    },
  });
  if (!row) return null;
  const { queryCode, publicNotice, by, receivedAt, dueOn, answeredAt, ...rest } = row;
  const standing = {
    ...rest,
    by: byOf(by),
    notice: publicNotice,
    receivedAt: receivedAt.toISOString(),
    dueOn: dueOn && columnDate(dueOn),
    answeredAt: answeredAt?.toISOString() ?? null,
  };
  return { codeHash: queryCode, standing };
}

const objectionColumns = {
  id: true,
  number: true,
  by: true,
  organizationName: true,
  creditCode: true,
  person: true,
  content: true,
  receivedAt: true,
  state: true,
  dueOn: true,
  answer: true,
  answeredById: true,
  answeredAt: true,
  version: true,
  files: {
    orderBy: { createdAt: "asc" },
    select: { id: true, name: true, mime: true, size: true, scan: true },
  },
  publicNotice: {
    select: {
      id: true,
      number: true,
      title: true,
      until: true,
      endedAt: true,
      filingId: true,
      listing: true,
    },
  },
} as const satisfies Prisma.ObjectionSelect;

export type ObjectionRow = Omit<
  Prisma.ObjectionGetPayload<{ select: typeof objectionColumns }>,
  "by" | "dueOn"
> & { by: Objector; dueOn: CalendarDate | null };

/** An objection with its sealed contact, for posts of the department; null means absent or not theirs. */
export async function findObjection(
  actor: Actor,
  noticeId: string,
  id: string,
  db: Db = prisma,
): Promise<ObjectionRow | null> {
  const row = await db.objection.findFirst({
    where: { AND: [{ publicNotice: publicNoticeScope(actor) }, { id, publicNoticeId: noticeId }] },
    select: objectionColumns,
  });
  return row && { ...row, by: byOf(row.by), dueOn: row.dueOn && columnDate(row.dueOn) };
}
