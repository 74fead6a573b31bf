import { columnDate } from "../domain/calendar/dates";
import {
  NOTICE_RESULTS,
  type NoticeResult,
  noticeContacts,
  noticeListing,
} from "../domain/public-notice/listing";
import type { NoticeLine, NoticePage, PublicNoticeRecord } from "../domain/public-notice/record";
import { type Db, type Prisma, prisma } from "./client";

const LINE = {
  id: true,
  province: true,
  number: true,
  title: true,
  listing: true,
  from: true,
  until: true,
  days: true,
  endedAt: true,
  result: true,
} as const satisfies Prisma.PublicNoticeSelect;

/** The columns that the public reads: never the case's id, its officer, or anything of an objection. */
const WHOLE = {
  ...LINE,
  body: true,
  sender: true,
  contact: true,
  publishedAt: true,
} as const satisfies Prisma.PublicNoticeSelect;

type LineRow = Prisma.PublicNoticeGetPayload<{ select: typeof LINE }>;

const resultOf = (text: string | null): NoticeResult | null =>
  NOTICE_RESULTS.find((known) => known === text) ?? null;

function lineOf({ listing, from, until, endedAt, result, ...row }: LineRow): NoticeLine {
  const { name, lead } = noticeListing.parse(listing);
  return {
    ...row,
    name,
    lead,
    from: columnDate(from),
    until: columnDate(until),
    endedAt: endedAt?.toISOString() ?? null,
    result: resultOf(result),
  };
}

export type NoticeFilter = { province: string | null; running: boolean | null; page: number };

const PAGE = 20;

/** Published notices, the latest first; public. `page` counts from 1. */
export async function listPublicNotices(
  { province, running, page }: NoticeFilter,
  db: Db = prisma,
): Promise<NoticePage> {
  const rows = await db.publicNotice.findMany({
    where: {
      ...(province ? { province } : {}),
      ...(running === null ? {} : { endedAt: running ? null : { not: null } }),
    },
    orderBy: [{ from: "desc" }, { id: "desc" }],
    skip: (page - 1) * PAGE,
    take: PAGE + 1,
    select: LINE,
  });
  return { lines: rows.slice(0, PAGE).map(lineOf), hasNext: rows.length > PAGE };
}

/** The notice as it was published, with its end; public, null when there is none. */
export async function findPublicNotice(id: string, db: Db = prisma): Promise<PublicNoticeRecord | null> {
  const row = await db.publicNotice.findUnique({ where: { id }, select: WHOLE });
  if (!row) return null;
  const { body, sender, contact, publishedAt, ...line } = row;
  return {
    ...lineOf(line),
    paragraphs: body.split("\n\n"),
    listing: noticeListing.parse(row.listing),
    sender,
    contacts: noticeContacts.parse(contact),
    publishedAt: publishedAt.toISOString(),
  };
}
