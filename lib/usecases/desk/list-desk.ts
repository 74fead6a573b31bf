import { findCalendar } from "../../data/calendars";
import {
  countQueue,
  findNextInQueue,
  listQueue,
  placeInQueue,
  type QueueRow,
  type QueueWish,
} from "../../data/queue";
import { isOfDepartment } from "../../data/scope";
import { type Colleague, listDepartmentStaff, staffNames } from "../../data/staff";
import type { Actor, Staff, StaffRole } from "../../domain/actor";
import { columnDate, shanghaiDate } from "../../domain/calendar/dates";
import type { WorkingCalendar } from "../../domain/calendar/working-days";
import type { DeskRow, DeskView } from "../../domain/filing/desk-view";
import { type DueBounds, dueBounds } from "../../domain/filing/due-bounds";
import { isNarrowed, type QueueFilter } from "../../domain/filing/queue-filter";
import { caseClock, LANES } from "../../domain/filing/urgency";

/** Rows on a page, rows of one's own above it, and how far rows are counted. */
const PAGE = 30;
const MINE = 15;
const CAP = 1000;
const EXPORT = 2000;

/** Posts that a case may be given to. */
const HOLDERS: readonly StaffRole[] = ["intake", "reviewer"];

function rowsWith(calendar: WorkingCalendar, names: ReadonlyMap<string, string>, at: Date) {
  const today = shanghaiDate(at);
  return (row: QueueRow): DeskRow => ({
    id: row.id,
    name: row.name,
    caseNumber: row.caseNumber,
    lead: row.lead,
    state: row.state,
    assignee: row.assigneeId ? { id: row.assigneeId, name: names.get(row.assigneeId) ?? "" } : null,
    submittedOn: row.submittedAt && shanghaiDate(row.submittedAt),
    clock: caseClock(
      {
        state: row.state,
        dueOn: row.dueOn && columnDate(row.dueOn),
        dueDays: row.dueDays,
        correctionDueOn: row.correctionDueOn && columnDate(row.correctionDueOn),
        stepDueOn: row.stepDueOn && columnDate(row.stepDueOn),
        acceptedOn: row.acceptedAt && shanghaiDate(row.acceptedAt),
        stops: row.stops.map(({ reason, from, to }) => ({
          reason,
          from: shanghaiDate(from),
          to: to && shanghaiDate(to),
        })),
      },
      today,
      calendar,
    ),
  });
}

const wishOf = ({ after: _after, ...wish }: QueueFilter, bounds: DueBounds): QueueWish => ({
  ...wish,
  bounds,
});

async function lanesOf(actor: Actor, wish: QueueWish): Promise<DeskView["lanes"]> {
  const counts = await Promise.all(
    LANES.map((lane) => countQueue(actor, { ...wish, lane, state: null }, CAP)),
  );
  return LANES.map((lane, index) => ({ lane, count: counts[index] ?? 0 }));
}

/** Own work stands above the rest while nothing narrows the office's lane. */
const showsMine = (filter: QueueFilter): boolean => filter.lane === "office" && !isNarrowed(filter);

/** The desk's queue as an address asks for it, most urgent first. */
export async function listDesk(actor: Staff, filter: QueueFilter, at: Date): Promise<DeskView> {
  const calendar = await findCalendar();
  const [first, wish] = [showsMine(filter), wishOf(filter, dueBounds(calendar, shanghaiDate(at)))];
  const [lanes, staff, mine, page] = await Promise.all([
    lanesOf(actor, wish),
    listDepartmentStaff(actor),
    first && !filter.after
      ? listQueue(actor, { ...wish, who: "mine" }, { after: null, take: MINE + 1 })
      : Promise.resolve([]),
    listQueue(actor, first ? { ...wish, others: true } : wish, { after: filter.after, take: PAGE + 1 }),
  ]);
  const asked = filter.holder === null ? [] : [{ assigneeId: filter.holder }];
  const names = await namesOf([...mine, ...page, ...asked], staff);
  const shown = rowsWith(calendar, names, at);
  const rows = page.slice(0, PAGE);
  const last = rows.at(-1);
  return {
    lanes,
    cap: CAP,
    mine: first && !filter.after ? mine.slice(0, MINE).map(shown) : null,
    mineMore: mine.length > MINE,
    rows: rows.map(shown),
    next: page.length > PAGE && last ? placeInQueue(filter.lane, last) : null,
    officers: officersOf(staff, filter.holder, names),
    receivers: staff.filter(({ roles }) => roles.some((role) => HOLDERS.includes(role))),
    mayDistribute: isOfDepartment(actor),
    mayAccept: actor.roles.includes("intake"),
    mayTake: actor.roles.includes("reviewer"),
  };
}

/** Posts that hold cases, and whoever the address asks for. */
function officersOf(staff: readonly Colleague[], asked: string | null, names: ReadonlyMap<string, string>) {
  const holders = staff.filter(
    ({ id, roles }) => id === asked || roles.some((role) => HOLDERS.includes(role)),
  );
  const name = asked !== null && !holders.some(({ id }) => id === asked) ? names.get(asked) : undefined;
  const gone = asked !== null && name !== undefined ? [{ id: asked, name }] : [];
  return [...holders.map((holder) => ({ id: holder.id, name: holder.name })), ...gone];
}

/** Most people are active colleagues already listed; only names that left are asked for. */
async function namesOf(rows: readonly Pick<QueueRow, "assigneeId">[], staff: readonly Colleague[]) {
  const names = new Map(staff.map(({ id, name }) => [id, name]));
  const gone = rows.flatMap(({ assigneeId }) => (assigneeId && !names.has(assigneeId) ? [assigneeId] : []));
  return gone.length > 0 ? new Map([...names, ...(await staffNames(gone))]) : names;
}

/** Every row a filter shows, for the export; at most 2,000. */
export async function listDeskRows(actor: Staff, filter: QueueFilter, at: Date): Promise<DeskRow[]> {
  const calendar = await findCalendar();
  const wish = wishOf(filter, dueBounds(calendar, shanghaiDate(at)));
  const rows = await listQueue(actor, wish, { after: null, take: EXPORT });
  return rows.map(rowsWith(calendar, await namesOf(rows, []), at));
}

/** The case that follows another in the queue it was opened from; where that one has left it, the first. */
export async function findNextCase(
  actor: Staff,
  filter: QueueFilter,
  currentId: string,
  at: Date,
): Promise<string | null> {
  const bounds = dueBounds(await findCalendar(), shanghaiDate(at));
  return findNextInQueue(actor, wishOf(filter, bounds), currentId);
}
