import { findCalendar } from "../../data/calendars";
import { countOpenCases, listOldestCases, type OpenGroup } from "../../data/desk-overview";
import { staffNames } from "../../data/staff";
import type { Actor } from "../../domain/actor";
import { columnDate, shanghaiDate } from "../../domain/calendar/dates";
import { type DeskOverview, NO_STANDING, type Standing } from "../../domain/filing/desk-overview";
import { dueBounds } from "../../domain/filing/due-bounds";
import { PENDING_STATES } from "../../domain/filing/states";

const KEYS = Object.keys(NO_STANDING) as (keyof Standing)[];

/** Every figure over the groups that belong together. */
const standingOf = (groups: readonly OpenGroup[]): Standing => {
  const figures = KEYS.map((key) => [key, groups.reduce((sum, group) => sum + group[key], 0)]);
  return { ...NO_STANDING, ...Object.fromEntries(figures) };
};

const holdersOf = (groups: readonly OpenGroup[]): (string | null)[] => [
  ...new Set(groups.map(({ assigneeId }) => assigneeId)),
];

const mostPressing = (one: Standing, other: Standing): number =>
  other.overdue - one.overdue || other.today - one.today || other.open - one.open;

/** The desk at a glance: what is due, why clocks stand, who holds what; null for those without a desk. */
export async function loadOverview(actor: Actor, at: Date): Promise<DeskOverview | null> {
  if (actor.kind !== "staff") return null;
  const on = shanghaiDate(at);
  const bounds = dueBounds(await findCalendar(), on);
  const [groups, oldest] = await Promise.all([countOpenCases(actor, bounds), listOldestCases(actor)]);
  const holders = holdersOf(groups);
  const names = await staffNames(holders.flatMap((id) => id ?? []));
  const heldBy = (holder: string | null) => groups.filter(({ assigneeId }) => assigneeId === holder);
  const officers = holders.map((holder) => {
    const first = oldest.find(({ assigneeId }) => assigneeId === holder);
    return {
      ...standingOf(heldBy(holder)),
      officer: holder === null ? null : { id: holder, name: names.get(holder) ?? "" },
      oldest: first ? { id: first.id, name: first.name, on: shanghaiDate(first.submittedAt) } : null,
    };
  });
  return {
    on,
    totals: {
      ...standingOf(groups),
      unassigned: standingOf(heldBy(null)).open,
    },
    steps: PENDING_STATES.map((state) => ({
      state,
      ...standingOf(groups.filter((group) => group.state === state)),
    })).filter(({ open }) => open > 0),
    stops: stopsOf(groups),
    officers: officers.sort(
      (one, other) =>
        Number(one.officer === null) - Number(other.officer === null) || mostPressing(one, other),
    ),
  };
}

function stopsOf(groups: readonly OpenGroup[]): DeskOverview["stops"] {
  return PENDING_STATES.flatMap((state) => {
    const stopped = groups.filter((group) => group.state === state && group.stopped > 0);
    if (stopped.length === 0) return [];
    const days = (key: "first" | "last") =>
      stopped
        .flatMap((group) => group[key] ?? [])
        .map(columnDate)
        .sort();
    const { stopped: count } = standingOf(stopped);
    return [{ state, count, first: days("first")[0] ?? null, last: days("last").at(-1) ?? null }];
  });
}
