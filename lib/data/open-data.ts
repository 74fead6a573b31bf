import { columnDate } from "../domain/calendar/dates";
import { type Asked, type NoticeListQuery, writeNoticeCursor } from "../domain/open-data/query";
import type { Resource } from "../domain/open-data/resources";
import { NOTICE_RESULTS, noticeListing } from "../domain/public-notice/listing";
import { COUNTED_UP_TO } from "../domain/register/counting";
import { prisma } from "./client";
import { type OpenRow, readOpenRows } from "./open-data-rows";
import { findHits } from "./register-search";

type OpenPage = {
  rows: OpenRow<Resource>[];
  /** Cursor of the page after this one. */
  next: string | null;
  /** Exact up to 1,000; null above. */
  total: number | null;
};

/** A page of a resource in the order asked for; public. */
export async function listOpenPage(asked: Asked): Promise<OpenPage> {
  if (asked.resource === "notices") return listNotices(asked.query, asked.limit);
  const { ids, next, total } = await findHits(asked.query, asked.limit);
  const rows = await readOpenRows(asked.resource, ids);
  return { rows, next, total: total > COUNTED_UP_TO ? null : total };
}

async function listNotices({ province, running, after }: NoticeListQuery, limit: number): Promise<OpenPage> {
  const filter = {
    ...(province ? { province } : {}),
    ...(running === null ? {} : { endedAt: running ? null : { not: null } }),
  };
  const day = after && new Date(`${after.from}T00:00:00Z`);
  const [rows, total] = await Promise.all([
    prisma.publicNotice.findMany({
      where: {
        ...filter,
        ...(after && day ? { OR: [{ from: { lt: day } }, { from: day, id: { lt: after.id } }] } : {}),
      },
      orderBy: [{ from: "desc" }, { id: "desc" }],
      take: limit + 1,
      select: {
        id: true,
        number: true,
        title: true,
        province: true,
        listing: true,
        from: true,
        until: true,
        days: true,
        endedAt: true,
        result: true,
      },
    }),
    prisma.publicNotice.count({ where: filter, take: COUNTED_UP_TO + 1 }),
  ]);
  const lines = rows.slice(0, limit).map(({ listing, from, until, endedAt, result, ...row }) => {
    const { name, lead } = noticeListing.parse(listing);
    return {
      ...row,
      name,
      lead,
      from: columnDate(from),
      until: columnDate(until),
      endedAt: endedAt?.toISOString() ?? null,
      result: NOTICE_RESULTS.find((known) => known === result) ?? null,
    };
  });
  const last = lines.at(-1);
  return {
    rows: lines,
    next: last && rows.length > limit ? writeNoticeCursor(last) : null,
    total: total > COUNTED_UP_TO ? null : total,
  };
}

/** Everything asked for, batch by batch: no more than one batch is ever held. The first one is small, to begin soon. */
export async function* openBatches(
  asked: Asked,
  first = 100,
  size = 500,
): AsyncGenerator<OpenRow<Resource>[]> {
  let limit = first;
  let after: string | null = null;
  do {
    const page: OpenPage = await listOpenPage(moved(asked, after, limit));
    yield page.rows;
    after = page.next;
    limit = size;
  } while (after !== null);
}

function moved(asked: Asked, after: string | null, limit: number): Asked {
  if (asked.resource !== "notices")
    return { ...asked, limit, query: { ...asked.query, after, before: null } };
  const [from, id] = after?.split(".") ?? [];
  return { ...asked, limit, query: { ...asked.query, after: from && id ? { from, id } : null } };
}
