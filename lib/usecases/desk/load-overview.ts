import { findCalendar } from "../../data/calendars";
import { countOpenCases, listOldestCases, type OpenGroups } from "../../data/desk-overview";
import { staffNames } from "../../data/staff";
import type { Actor } from "../../domain/actor";
import { columnDate, shanghaiDate } from "../../domain/calendar/dates";
import { type DeskOverview, NO_STANDING, type Standing } from "../../domain/filing/desk-overview";
import { dueBounds } from "../../domain/filing/due-bounds";
import { PENDING_STATES } from "../../domain/filing/states";

type Group = OpenGroups["open"][number];

const KEYS = Object.keys(NO_STANDING) as (keyof Standing)[];

const countOf = (groups: readonly Group[]): number => groups.reduce((sum, { count }) => sum + count, 0);

/** Every figure over the groups that belong together. */
const standingOf = (groups: OpenGroups, belongs: (group: Group) => boolean): Standing => {
  const figures = KEYS.map((key) => [key, countOf(groups[key].filter(belongs))]);
  return { ...NO_STANDING, ...Object.fromEntries(figures) };
};

const holdersOf = ({ open }: OpenGroups): (string | null)[] => [
  ...new Set(open.map(({ assigneeId }) => assigneeId)),
];

const oldestOf = ({ open }: OpenGroups, holder: string | null): Date | null =>
  open
    .filter(({ assigneeId }) => assigneeId === holder)
    .flatMap(({ oldest }) => oldest ?? [])
    .sort((one, other) => one.getTime() - other.getTime())[0] ?? null;

const mostPressing = (one: Standing, other: Standing): number =>
  other.overdue - one.overdue || other.today - one.today || other.open - one.open;

/** The desk at a glance: what is due, why clocks stand, who holds what; null for those without a desk. */
export async function loadOverview(actor: Actor, at: Date): Promise<DeskOverview | null> {
  if (actor.kind !== "staff") return null;
  const on = shanghaiDate(at);
  const bounds = dueBounds(await findCalendar(), on);
  const groups = await countOpenCases(actor, bounds);
  const holders = holdersOf(groups);
  const instants = holders.flatMap((assigneeId) => {
    const oldest = oldestOf(groups, assigneeId);
    return oldest ? [{ assigneeId, oldest }] : [];
  });
  const [names, oldest] = await Promise.all([
    staffNames(holders.flatMap((id) => id ?? [])),
    listOldestCases(actor, instants, bounds),
  ]);
  const officers = holders.map((holder) => {
    const first = oldest.find(({ assigneeId }) => assigneeId === holder);
    return {
      ...standingOf(groups, ({ assigneeId }) => assigneeId === holder),
      officer: holder === null ? null : { id: holder, name: names.get(holder) ?? "" },
      oldest: first ? { id: first.id, name: first.name, on: shanghaiDate(first.submittedAt) } : null,
    };
  });
  return {
    on,
    totals: {
      ...standingOf(groups, () => true),
      unassigned: countOf(groups.open.filter(({ assigneeId }) => assigneeId === null)),
    },
    steps: PENDING_STATES.map((state) => ({
      state,
      ...standingOf(groups, (group) => group.state === state),
    })).filter(({ open }) => open > 0),
    stops: stopsOf(groups),
    officers: officers.sort(
      (one, other) =>
        Number(one.officer === null) - Number(other.officer === null) || mostPressing(one, other),
    ),
  };
}

function stopsOf({ stopped }: OpenGroups): DeskOverview["stops"] {
  return PENDING_STATES.flatMap((state) => {
    const groups = stopped.filter((group) => group.state === state);
    if (groups.length === 0) return [];
    const days = (key: "first" | "last") =>
      groups
        .flatMap((group) => group[key] ?? [])
        .map(columnDate)
        .sort();
    return [
      { state, count: countOf(groups), first: days("first")[0] ?? null, last: days("last").at(-1) ?? null },
    ];
  });
}
