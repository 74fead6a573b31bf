import { type CalendarDate, isCalendarDate } from "../calendar/dates";

/** How an attempt ended; checks of passwords begin as `tried` and may end as `locked`. */
export const ATTEMPT_OUTCOMES = ["done", "refused", "invalid", "viewed", "tried", "locked"] as const;
export type AttemptOutcome = (typeof ATTEMPT_OUTCOMES)[number];

/** What the audit shows; it lives in the address, the person's e-mail only sealed. */
export type AuditFilter = {
  account: string | null;
  action: string | null;
  outcome: AttemptOutcome | null;
  from: CalendarDate | null;
  to: CalendarDate | null;
  /** Number of the last line of the page before. */
  after: string | null;
};

type Query = Readonly<Record<string, string | string[] | undefined>>;

const one = (value: string | string[] | undefined): string =>
  Array.isArray(value) ? (value[0] ?? "") : (value ?? "");
const fitting = (pattern: RegExp, text: string): string | null => (pattern.test(text) ? text : null);
const dayOf = (text: string): CalendarDate | null => (isCalendarDate(text) ? text : null);

/** The filter an address names; whatever it does not understand it leaves out. */
export const auditFilterOf = (query: Query): AuditFilter => ({
  account: fitting(/^[\w+/=.:-]{1,900}$/, one(query.account)),
  action: fitting(/^\w{1,60}$/, one(query.action)),
  outcome: ATTEMPT_OUTCOMES.find((outcome) => outcome === one(query.outcome)) ?? null,
  from: dayOf(one(query.from)),
  to: dayOf(one(query.to)),
  after: fitting(/^\d{1,18}$/, one(query.after)),
});

/** The address of the audit for a filter. */
export function auditAddress(filter: AuditFilter): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) if (value) query.set(name, value);
  const text = query.toString();
  return text ? `/admin/audit?${text}` : "/admin/audit";
}

export const isFiltered = ({ after: _after, ...filter }: AuditFilter): boolean =>
  Object.values(filter).some((value) => value !== null);
