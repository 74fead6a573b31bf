import { columnDate } from "../domain/calendar/dates";
import type { ConsortiumStatus } from "../domain/register/statuses";
import { prisma } from "./client";

/** What the news feed tells: a new consortium, another status of one, a published notice. */
export type NewsItem = { at: string } & (
  | { kind: "filed"; number: string; name: string; lead: string }
  | { kind: "status"; number: string; name: string; status: ConsortiumStatus }
  | { kind: "notice"; id: string; title: string }
);

const NAMED = { number: true, name: true, leadOrganization: { select: { name: true } } } as const;
const dawn = (day: Date): string => `${columnDate(day)}T00:00:00+08:00`;

/** The latest news of the register, the newest first; public. */
export async function listNews(most: number): Promise<NewsItem[]> {
  const [filed, periods, notices] = await Promise.all([
    prisma.consortium.findMany({
      orderBy: [{ filedOn: "desc" }, { id: "desc" }],
      take: most,
      select: { ...NAMED, filedOn: true },
    }),
    prisma.consortiumStatusPeriod.findMany({
      where: { status: { not: "filed" } },
      orderBy: [{ from: "desc" }, { id: "desc" }],
      take: most,
      select: { status: true, from: true, consortium: { select: NAMED } },
    }),
    prisma.publicNotice.findMany({
      orderBy: [{ from: "desc" }, { id: "desc" }],
      take: most,
      select: { id: true, title: true, publishedAt: true },
    }),
  ]);
  const news: NewsItem[] = [
    ...filed.map(({ number, name, leadOrganization, filedOn }) => ({
      kind: "filed" as const,
      at: dawn(filedOn),
      number,
      name,
      lead: leadOrganization.name,
    })),
    ...periods.map(({ status, from, consortium: { number, name } }) => ({
      kind: "status" as const,
      at: dawn(from),
      number,
      name,
      status,
    })),
    ...notices.map(({ id, title, publishedAt }) => ({
      kind: "notice" as const,
      at: publishedAt.toISOString(),
      id,
      title,
    })),
  ];
  return news.sort((a, b) => Date.parse(b.at) - Date.parse(a.at)).slice(0, most);
}
