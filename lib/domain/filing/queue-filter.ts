import { FILING_STATES, type FilingState } from "./states";
import { LANES, type Lane, laneOf } from "./urgency";

export const QUEUE_SCOPES = ["any", "mine", "unassigned"] as const;
export type QueueScope = (typeof QUEUE_SCOPES)[number];

/** How a case stands against its term, or that its clock stands: what the figures of the overview count. */
export const DUE_FILTERS = ["overdue", "today", "urgent", "stopped"] as const;
export type DueFilter = (typeof DUE_FILTERS)[number];

/** What a queue shows; it lives in the address, so that a link, the next case and the export mean the same rows. */
export type QueueFilter = {
  lane: Lane;
  state: FilingState | null;
  who: QueueScope;
  due: DueFilter | null;
  /** Who holds the case, by account. */
  holder: string | null;
  /** Part of the name, the lead's name or the case number. */
  text: string;
  /** Where the page starts: day (or instant) and id of the last row before it. */
  after: { day: string | null; id: string } | null;
};

type Query = Readonly<Record<string, string | string[] | undefined>>;

const one = (value: string | string[] | undefined): string =>
  Array.isArray(value) ? (value[0] ?? "") : (value ?? "");
const known = <T extends string>(items: readonly T[], text: string): T | null =>
  items.find((item) => item === text) ?? null;

const MOST_TEXT = 60;
const HOLDER = /^[\w-]{1,64}$/;
const CURSOR = /^(\d{4}-\d{2}-\d{2}(?:T[\d:.]{8,12}Z)?|none)~([\w-]{1,64})$/;

/** The filter an address names; whatever it does not understand it leaves out. */
export function queueFilterOf(query: Query): QueueFilter {
  const state = known(FILING_STATES, one(query.state));
  const asked = state && state !== "draft" ? state : null;
  return {
    lane: asked ? laneOf(asked) : (known(LANES, one(query.lane)) ?? "office"),
    state: asked,
    who: known(QUEUE_SCOPES, one(query.who)) ?? "any",
    due: known(DUE_FILTERS, one(query.due)),
    holder: HOLDER.test(one(query.holder)) ? one(query.holder) : null,
    text: one(query.text).trim().slice(0, MOST_TEXT),
    after: cursorOf(one(query.after)),
  };
}

function cursorOf(text: string): QueueFilter["after"] {
  const [, day, id] = CURSOR.exec(text) ?? [];
  if (!day || !id) return null;
  if (day === "none") return { day: null, id };
  return Number.isNaN(Date.parse(day)) ? null : { day, id };
}

/** The query of an address for a filter, without a leading question mark; empty for the plain queue. */
export function queueQuery({ lane, state, who, due, holder, text, after }: QueueFilter): string {
  const query = new URLSearchParams();
  if (lane !== "office" && !state) query.set("lane", lane);
  if (state) query.set("state", state);
  if (who !== "any") query.set("who", who);
  if (due) query.set("due", due);
  if (holder) query.set("holder", holder);
  if (text) query.set("text", text);
  if (after) query.set("after", `${after.day ?? "none"}~${after.id}`);
  return query.toString();
}

export const queueAddress = (filter: QueueFilter, base = "/desk"): string => {
  const query = queueQuery(filter);
  return query ? `${base}?${query}` : base;
};

/** The filter a case was opened from, as its address carries it. */
export const queueFilterIn = (query: string): QueueFilter =>
  queueFilterOf(Object.fromEntries(new URLSearchParams(query)));

/** Whether rows are narrowed beyond the lane. */
export const isNarrowed = ({ state, who, due, holder, text }: QueueFilter): boolean =>
  state !== null || who !== "any" || due !== null || holder !== null || text !== "";

/** The queue as it opens, narrowed by some of its filters. */
export const queueWith = (filter: Partial<QueueFilter>): QueueFilter => ({ ...queueFilterOf({}), ...filter });
