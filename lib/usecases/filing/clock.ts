import type { CaseFile } from "../../data/case-files";
import type { CaseColumns } from "../../data/case-writes";
import { type ClockStop, dueDate } from "../../domain/calendar/clock";
import { type CalendarDate, columnDate, shanghaiDate } from "../../domain/calendar/dates";
import { addWorkingDays, type WorkingCalendar } from "../../domain/calendar/working-days";
import { openNotice } from "../../domain/filing/correction-notice";
import type { Transition } from "../../domain/filing/transition";
import type { Track } from "../../domain/measure/track";

type TermInput = {
  transition: Transition;
  track: Track;
  filing: CaseFile;
  calendar: WorkingCalendar;
  at: Date;
  /** Columns of the steps before and of the use case, which knows the day a step was promised for. */
  columns: CaseColumns;
};

/** The stops of a case as days of the process calendar. */
export const stopsOf = (stops: CaseFile["stops"]): ClockStop[] =>
  stops.map(({ from, to }) => ({ from: shanghaiDate(from), to: to && shanghaiDate(to) }));

/** Whether a step makes the clock stand: of the joint opinion the measure says. */
export const stopsClock = ({ clock }: Transition, track: Track): boolean =>
  clock === "stop" || (clock === "stopIfForeseen" && track.jointOpinionStopsClock.value);

/**
 * Columns of term and clock that follow from one step. An end that lies in a year whose arrangement is not
 * published stays empty: a job fills it and tells the applicant.
 */
export function termsOf(input: TermInput): CaseColumns {
  const { transition, filing, track, at, columns } = input;
  switch (transition.clock) {
    case "start": {
      const acceptedAt = transition.action === "deemAccepted" ? (filing.receivedAt ?? at) : at;
      return { acceptedAt, ...decisionTerm(input, shanghaiDate(acceptedAt)) };
    }
    case "stop":
    case "stopIfForeseen":
      return { ...(stopsClock(transition, track) ? { dueOn: null } : {}), ...outsideTerm(input) };
    case "resume":
      return { ...runningTerm(input, filing.dueDays ?? daysOf(input)), ...NOT_OUTSIDE };
    case "extend": {
      const extendedDays = daysOf(input);
      const dueDays = (filing.dueDays ?? track.deadlines.decideDays.value) + extendedDays;
      return { extendedDays, dueDays, ...runningTerm(input, dueDays) };
    }
    case "reset":
      return { dueOn: null, dueDays: null, ...NOT_OUTSIDE };
    case "end":
      return { dueOn: null, ...NOT_OUTSIDE, decidedAt: columns.decidedAt ?? at };
    default:
      return termWithoutClock(input);
  }
}

const NOT_OUTSIDE: CaseColumns = { correctionDueOn: null, stepDueOn: null };

/** Terms that open before the decision clock runs. */
function termWithoutClock(input: TermInput): CaseColumns {
  switch (input.transition.deadline) {
    case undefined:
      return {};
    case "correctionDays":
      return { dueOn: null, ...outsideTerm(input) };
    case "correctionExtensionDays":
      return outsideTerm(input);
    default:
      return { correctionDueOn: null, ...decisionTerm(input, shanghaiDate(input.at)) };
  }
}

const daysOf = ({ transition, track }: TermInput): number =>
  track.deadlines[transition.deadline ?? "decideDays"].value;

const endOf = (calendar: WorkingCalendar, from: CalendarDate, days: number): CalendarDate | null => {
  const end = addWorkingDays(calendar, from, days);
  return end.ok ? end.end : null;
};

function decisionTerm(input: TermInput, from: CalendarDate): CaseColumns {
  const days = daysOf(input);
  return { dueDays: days, dueOn: endOf(input.calendar, from, days) };
}

/** The decision's end with its stopped days left out; a stop that ends now ends today. */
function runningTerm({ filing, calendar, at }: TermInput, days: number): CaseColumns {
  const today = shanghaiDate(at);
  const stops = stopsOf(filing.stops).map((stop) => ({ ...stop, to: stop.to ?? today }));
  const due = dueDate(calendar, { startedOn: shanghaiDate(filing.acceptedAt ?? at), days, stops });
  return { dueOn: due.ok && !due.stopped ? due.end : null };
}

/** The end of a step in which the case is with somebody else; one the use case promised stands. */
function outsideTerm(input: TermInput): CaseColumns {
  const { transition, filing, calendar, at, columns } = input;
  const days = daysOf(input);
  const today = shanghaiDate(at);
  switch (transition.deadline) {
    case "correctionDays":
      return { correctionDueOn: endOf(calendar, today, days), correctionDays: days };
    case "correctionExtensionDays": {
      const until = openNotice(filing.corrections)?.dueOn;
      return {
        correctionDueOn: until ? endOf(calendar, columnDate(until), days) : null,
        correctionDays: days,
      };
    }
    default:
      return columns.stepDueOn === undefined && transition.deadline
        ? { stepDueOn: endOf(calendar, today, days) }
        : {};
  }
}
