import { SectionHeading } from "@/components/layout/section-heading";
import { Details } from "@/components/ui/details";
import { Table } from "@/components/ui/table";
import type { FormAction } from "@/lib/action-result";
import type { CalendarRoom } from "@/lib/domain/calendar/calendar-room";
import { calendarRoom as words } from "@/lib/messages/calendar";
import { dayText } from "@/lib/messages/dates";
import { StartRuleChange } from "./start-change";

type CalendarYearsProps = { room: CalendarRoom; start: FormAction };
type Year = CalendarRoom["years"][number];

/** Every loaded year with its days and source, and the way to change one or to enter the next. */
export function CalendarYears({ room: { years, coming, mayStart }, start }: CalendarYearsProps) {
  return (
    <>
      {coming ? (
        <section className="mb-10">
          <SectionHeading>{words.coming(coming.year)}</SectionHeading>
          <p className="mb-4 text-ink-2">{words.comingLead}</p>
          <StartRuleChange
            kind="calendar"
            subject={String(coming.year)}
            label={words.startComing(coming.year)}
            openChangeId={coming.openChangeId}
            mayStart={mayStart}
            start={start}
          />
        </section>
      ) : null}
      <SectionHeading>{words.caption}</SectionHeading>
      <Table
        caption={words.caption}
        captionHidden
        rows={years}
        rowKey={({ year }) => String(year)}
        empty={words.none}
        columns={[
          { key: "year", header: words.year, heading: true, cell: ({ year }) => words.yearText(year) },
          { key: "days", header: words.days, cell: ({ workingDays }) => words.daysText(workingDays) },
          { key: "exceptions", header: words.exceptions, cell: (year) => <Exceptions year={year} /> },
          { key: "source", header: words.source, cell: ({ source }) => source },
          {
            key: "change",
            header: words.change,
            cell: ({ year, openChangeId }) => (
              <StartRuleChange
                kind="calendar"
                subject={String(year)}
                label={words.start(year)}
                openChangeId={openChangeId}
                mayStart={mayStart}
                start={start}
              />
            ),
          },
        ]}
      />
      <p className="mt-6 text-sm text-ink-2">
        {words.aid}
        <code className="break-all">
          /api/v1/working-days?from=2026-09-24&amp;days=5&amp;counting=next-day
        </code>
      </p>
    </>
  );
}

function Exceptions({ year: { exceptions } }: { year: Year }) {
  const rest = exceptions.filter(({ off }) => off);
  const work = exceptions.filter(({ off }) => !off);
  return (
    <Details summary={words.exceptionsText(rest.length, work.length)}>
      <Days label={words.restDays} days={rest} />
      <Days label={words.workDays} days={work} />
    </Details>
  );
}

function Days({ label, days }: { label: string; days: Year["exceptions"] }) {
  return (
    <p className="mb-2 text-sm">
      <span className="font-semibold">{label}</span> {days.map(({ date }) => dayText(date)).join("、")}
    </p>
  );
}
