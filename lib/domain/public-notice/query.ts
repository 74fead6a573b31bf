import type { SearchParams } from "../register/query";

/** What the list of notices is asked for; whatever is not understood asks for everything. */
export type NoticeQuery = { province: string | null; running: boolean | null; page: number };

const MOST_PAGES = 500;

export function readNoticeQuery(params: SearchParams): NoticeQuery {
  const one = (name: string): string => {
    const value = params[name];
    return typeof value === "string" ? value : "";
  };
  const state = one("state");
  const page = /^[1-9]\d{0,2}$/.test(one("page")) ? Math.min(Number(one("page")), MOST_PAGES) : 1;
  return {
    province: /^[a-z]{2,16}$/.test(one("province")) ? one("province") : null,
    running: state === "running" ? true : state === "ended" ? false : null,
    page,
  };
}

export function noticesHref({ province, running, page }: NoticeQuery): string {
  const search = new URLSearchParams({
    ...(province ? { province } : {}),
    ...(running === null ? {} : { state: running ? "running" : "ended" }),
    ...(page > 1 ? { page: String(page) } : {}),
  });
  return search.size > 0 ? `/notices?${search}` : "/notices";
}

/** Shape of a notice's id in an address. */
export const isNoticeId = (text: string): boolean => /^[0-9a-f-]{36}$/.test(text);
