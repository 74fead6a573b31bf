import { z } from "zod";
import { isNoticeId, readNoticeQuery } from "../public-notice/query";
import { readCursor } from "../register/cursor";
import { LIST_RULES, type RegisterQuery, readQuery, type SearchParams } from "../register/query";
import { LIST_OF, RESOURCES, type Resource } from "./resources";

export const LIMITS = { least: 1, usual: 20, most: 100 } as const;
const LONGEST_SEARCH = 4_000;

export type NoticeListQuery = {
  province: string | null;
  running: boolean | null;
  /** Begins after this one, the latest first. */
  after: NoticeCursor | null;
};
export type NoticeCursor = { from: string; id: string };

/** What a request of a resource asks for; the same reader serves its pages, answers and exports. */
export type Asked =
  | { resource: "consortia" | "institutions" | "platforms"; query: RegisterQuery; limit: number }
  | { resource: "notices"; query: NoticeListQuery; limit: number };

export type Read = { ok: true; asked: Asked } | { ok: false; wrong: string[] };

/** Parameters that narrow or order a resource, in the words of its page. */
export function parametersOf(resource: Resource): string[] {
  if (resource === "notices") return ["province", "state"];
  const { filters } = LIST_RULES[LIST_OF[resource]];
  return ["q", ...filters, "sort"];
}

/** Parameters by name, those given twice as a list; null for a text no browser would send. */
export function readParams(search: string): SearchParams | null {
  if (search.length > LONGEST_SEARCH) return null;
  const params = new URLSearchParams(search);
  if ([...params].flat().some((part) => /[\0\ufffd]/.test(part))) return null;
  return Object.fromEntries(
    [...new Set(params.keys())].map((name) => {
      const values = params.getAll(name);
      return [name, values.length > 1 ? values : values[0]];
    }),
  );
}

/**
 * Reads what is asked for. Unlike a page, which leaves out what it does not understand, data answer every unknown,
 * repeated or malformed parameter with its name. An export takes neither `after` nor `limit`.
 */
export function readAsked(resource: Resource, search: string, isExport = false): Read {
  const params = readParams(search);
  if (params === null) return { ok: false, wrong: ["?"] };
  const paging = isExport ? [] : ["after", "limit"];
  const known = [...parametersOf(resource), ...paging];
  const wrong = Object.keys(params).filter((name) => !known.includes(name));
  const typed = params.limit ?? String(LIMITS.usual);
  const limit = limitSchema.safeParse(typed);
  if (!limit.success) wrong.push("limit");
  const read = resource === "notices" ? readNotices(params) : readListed(resource, params);
  wrong.push(...read.wrong);
  if (wrong.length > 0 || !limit.success) return { ok: false, wrong: [...new Set(wrong)] };
  return { ok: true, asked: { ...read.asked, limit: limit.data } };
}

export const limitSchema = z
  .string()
  .regex(/^\d{1,3}$/)
  .transform(Number)
  .pipe(z.int().min(LIMITS.least).max(LIMITS.most));

type Unlimited =
  | { resource: "consortia" | "institutions" | "platforms"; query: RegisterQuery }
  | { resource: "notices"; query: NoticeListQuery };

function readListed(
  resource: "consortia" | "institutions" | "platforms",
  params: SearchParams,
): { asked: Unlimited; wrong: string[] } {
  const { query, ignored } = readQuery(LIST_OF[resource], params);
  const isLost = query.after !== null && readCursor(query.after) === null;
  return { asked: { resource, query }, wrong: isLost ? [...ignored, "after"] : ignored };
}

function readNotices(params: SearchParams): { asked: Unlimited; wrong: string[] } {
  const { province, running } = readNoticeQuery(params);
  const after = typeof params.after === "string" ? readNoticeCursor(params.after) : null;
  const wrong = [
    ...(params.province !== undefined && province === null ? ["province"] : []),
    ...(params.state !== undefined && running === null ? ["state"] : []),
    ...(params.after !== undefined && after === null ? ["after"] : []),
  ];
  return { asked: { resource: "notices", query: { province, running, after } }, wrong };
}

export const writeNoticeCursor = ({ from, id }: NoticeCursor): string => `${from}.${id}`;

function readNoticeCursor(text: string): NoticeCursor | null {
  const [from = "", id = "", ...more] = text.split(".");
  const holds = more.length === 0 && z.iso.date().safeParse(from).success && isNoticeId(id);
  return holds ? { from, id } : null;
}

/** Place in the change feed: transaction and row. */
export type ChangeCursor = { tx: bigint; id: bigint };

export const writeChangeCursor = ({ tx, id }: ChangeCursor): string => `${tx}-${id}`;

export function readChangeCursor(text: string): ChangeCursor | null {
  const [, tx, id] = /^(\d{1,18})-(\d{1,18})$/.exec(text) ?? [];
  return tx && id ? { tx: BigInt(tx), id: BigInt(id) } : null;
}

/** `consortia.csv` and the like; null for the name of no export. */
export function readExportName(name: string): { resource: Resource; extension: string } | null {
  const [, first, extension] = /^([a-z]+)\.([a-z-]+(?:\.json)?)$/.exec(name) ?? [];
  const resource = RESOURCES.find((known) => known === first);
  return resource && extension ? { resource, extension } : null;
}
