import type { CaseFile } from "../../data/case-files";
import type { CaseColumns } from "../../data/case-writes";
import { type ClockStop, dueDate } from "../../domain/calendar/clock";
import { type CalendarDate, shanghaiDate } from "../../domain/calendar/dates";
import { addWorkingDays, type WorkingCalendar } from "../../domain/calendar/working-days";
import type { FilingState } from "../../domain/filing/states";
import type { Transition } from "../../domain/filing/transitions";
import type { Track } from "../../domain/measure/track";

type TermInput = {
  transition: Transition;
  to: FilingState;
  track: Track;
  filing: CaseFile;
  calendar: WorkingCalendar;
  at: Date;
  columns: CaseColumns;
};

/** The stops of a case as days of the process calendar. */
export const stopsOf = (stops: CaseFile["stops"]): ClockStop[] =>
  stops.map(({ from, to }) => ({ from: shanghaiDate(from), to: to && shanghaiDate(to) }));

/**
 * Columns of term and clock that follow from one step. An end that lies in a year whose arrangement is not
 * published stays empty: a job fills it and tells the applicant.
 */
export function termsOf(input: TermInput): CaseColumns {
  const { transition, filing, at, columns } = input;
  const today = shanghaiDate(at);
  switch (transition.clock) {
    case "start": {
      const acceptedAt = transition.action === "deemAccepted" ? (filing.receivedAt ?? at) : at;
      return { acceptedAt, ...decisionTerm(input, shanghaiDate(acceptedAt), daysOf(input)) };
    }
    case "stop":
      return { dueOn: null, ...correctionTerm(input, today) };
    case "resume": {
      const stops = stopsOf(filing.stops).map((stop) => ({ ...stop, to: stop.to ?? today }));
      const startedOn = shanghaiDate(filing.acceptedAt ?? at);
      const days = filing.dueDays ?? daysOf(input);
      const due = dueDate(input.calendar, { startedOn, days, stops });
      return { dueOn: due.ok && !due.stopped ? due.end : null, correctionDueOn: null };
    }
    case "end":
      return { dueOn: null, correctionDueOn: null, decidedAt: columns.decidedAt ?? at };
    default:
      if (transition.deadline === "correctionDays") return { dueOn: null, ...correctionTerm(input, today) };
      if (transition.deadline) return { correctionDueOn: null, ...decisionTerm(input, today, daysOf(input)) };
      return {};
  }
}

const daysOf = ({ transition, track }: TermInput): number =>
  track.deadlines[transition.deadline ?? "decideDays"].value;

function decisionTerm({ calendar }: TermInput, from: CalendarDate, days: number): CaseColumns {
  const end = addWorkingDays(calendar, from, days);
  return { dueDays: days, dueOn: end.ok ? end.end : null };
}

function correctionTerm({ calendar, track }: TermInput, from: CalendarDate): CaseColumns {
  const days = track.deadlines.correctionDays.value;
  const end = addWorkingDays(calendar, from, days);
  return { correctionDueOn: end.ok ? end.end : null, correctionDays: days };
}
