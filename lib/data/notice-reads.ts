import type { Actor, Applicant } from "../domain/actor";
import { type Db, prisma } from "./client";
import { noticeScope } from "./scope";

type NoticeLine = {
  id: string;
  number: string;
  title: string;
  filingId: string | null;
  filingName: string | null;
  issuedAt: Date;
  readAt: Date | null;
};

export type NoticeText = {
  id: string;
  number: string;
  title: string;
  template: string;
  body: string;
  sender: string;
  issuedAt: Date;
  filing: { caseNumber: string | null; progressCode: string | null } | null;
};

const PAGE = 30;

/** Notices addressed to the actor's unit, newest first; `after` is the last id of the page before. */
export async function listNotices(
  actor: Applicant,
  after: string | null,
  db: Db = prisma,
): Promise<{ notices: NoticeLine[]; next: string | null }> {
  const rows = await db.notice.findMany({
    where: noticeScope(actor),
    orderBy: [{ issuedAt: "desc" }, { id: "desc" }],
    take: PAGE + 1,
    ...(after ? { cursor: { id: after }, skip: 1 } : {}),
    select: {
      id: true,
      number: true,
      title: true,
      filingId: true,
      issuedAt: true,
      readAt: true,
      filing: { select: { name: true } },
    },
  });
  const notices = rows
    .slice(0, PAGE)
    .map(({ filing, ...row }) => ({ ...row, filingName: filing?.name ?? null }));
  return { notices, next: rows.length > PAGE ? (notices.at(-1)?.id ?? null) : null };
}

/** One notice as it was sent; the progress code only for the addressed unit. */
export async function findNotice(actor: Actor, id: string, db: Db = prisma): Promise<NoticeText | null> {
  return db.notice.findFirst({
    where: { AND: [noticeScope(actor), { id }] },
    select: {
      id: true,
      number: true,
      title: true,
      template: true,
      body: true,
      sender: true,
      issuedAt: true,
      filing: { select: { caseNumber: true, progressCode: true } },
    },
  });
}

/** Read receipt: the first opening by the addressed unit is kept. */
export async function markNoticeRead(actor: Applicant, id: string, at: Date, db: Db = prisma): Promise<void> {
  await db.notice.updateMany({
    where: { AND: [noticeScope(actor), { id, readAt: null }] },
    data: { readAt: at, readById: actor.userId },
  });
}
