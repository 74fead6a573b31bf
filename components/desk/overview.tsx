import Link from "next/link";
import { SectionHeading } from "@/components/layout/section-heading";
import { DefinitionList } from "@/components/ui/definition-list";
import { Details } from "@/components/ui/details";
import { Figure } from "@/components/ui/figure";
import { type Column, Table } from "@/components/ui/table";
import type { DeskOverview, Standing } from "@/lib/domain/filing/desk-overview";
import { DUE_FILTERS, type QueueFilter, queueAddress, queueWith } from "@/lib/domain/filing/queue-filter";
import { dateText } from "@/lib/messages/dates";
import { queue, STAFF_STATE_NAMES } from "@/lib/messages/desk";
import { DUE_NAMES, overview } from "@/lib/messages/desk-overview";
import { STOP_REASONS } from "@/lib/messages/filing-status";

const rowsOf = (filter: Partial<QueueFilter>): string => queueAddress(queueWith({ lane: "open", ...filter }));

/** The desk at a glance; every figure opens exactly the cases it counts. */
export function Overview({ view }: { view: DeskOverview }) {
  return (
    <>
      <Totals totals={view.totals} />
      <Part title={overview.steps}>
        <Table
          caption={overview.steps}
          captionHidden
          columns={stepColumns}
          rows={view.steps}
          rowKey={({ state }) => state}
          empty={overview.none}
          kept
        />
      </Part>
      <Part title={overview.stops}>
        <Table
          caption={overview.stops}
          captionHidden
          columns={stopColumns}
          rows={view.stops}
          rowKey={({ state }) => state}
          empty={overview.noStops}
          kept
        />
      </Part>
      <Part title={overview.officers}>
        <Table
          caption={overview.officers}
          captionHidden
          columns={officerColumns}
          rows={view.officers}
          rowKey={({ officer }) => officer?.id ?? ""}
          empty={overview.none}
          kept
        />
      </Part>
      <div className="mt-10">
        <Details summary={overview.definitions}>
          <DefinitionList
            items={DUE_FILTERS.map((due) => ({ term: DUE_NAMES[due], value: overview.definition[due] }))}
          />
        </Details>
      </div>
    </>
  );
}

const Part = ({ title, children }: { title: string; children: React.ReactNode }) => (
  <section className="mt-12 break-inside-avoid">
    <SectionHeading>{title}</SectionHeading>
    {children}
  </section>
);

function Totals({ totals }: { totals: DeskOverview["totals"] }) {
  const figures = [
    ...DUE_FILTERS.map((due) => ({ value: totals[due], label: DUE_NAMES[due], href: rowsOf({ due }) })),
    { value: totals.unassigned, label: overview.unassigned, href: rowsOf({ who: "unassigned" }) },
    { value: totals.open, label: overview.open, href: rowsOf({}) },
  ];
  return (
    <section aria-label={overview.totals}>
      <ul className="grid grid-cols-2 gap-x-8 border-y border-line-2 sm:grid-cols-3 lg:grid-cols-6">
        {figures.map((figure) => (
          <li key={figure.label}>
            <Figure {...figure} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type CountProps = { figure: number; what: string; filter: Partial<QueueFilter> };

/** A figure that opens its rows; nought opens nothing. */
const Count = ({ figure, what, filter }: CountProps) =>
  figure === 0 ? (
    <span className="text-ink-3">0</span>
  ) : (
    <Link href={rowsOf(filter)} aria-label={overview.opens(figure, what)}>
      {figure}
    </Link>
  );

/** Columns of figures, narrowed to the row's own filter. */
const figureColumns = <Row extends Standing>(
  nameOf: (row: Row) => string,
  filterOf: (row: Row) => Partial<QueueFilter>,
): Column<Row>[] => [
  {
    key: "open",
    header: overview.open,
    numeric: true,
    cell: (row) => <Count figure={row.open} what={nameOf(row)} filter={filterOf(row)} />,
  },
  ...DUE_FILTERS.map((due): Column<Row> => {
    const header = DUE_NAMES[due];
    return {
      key: due,
      header,
      numeric: true,
      cell: (row) => (
        <Count figure={row[due]} what={`${nameOf(row)} ${header}`} filter={{ ...filterOf(row), due }} />
      ),
    };
  }),
];

type StepRow = DeskOverview["steps"][number];
const stepColumns: Column<StepRow>[] = [
  { key: "step", header: overview.step, heading: true, cell: ({ state }) => STAFF_STATE_NAMES[state] },
  ...figureColumns<StepRow>(
    ({ state }) => STAFF_STATE_NAMES[state],
    ({ state }) => ({ state }),
  ),
];

type StopRow = DeskOverview["stops"][number];
const stopColumns: Column<StopRow>[] = [
  {
    key: "reason",
    header: overview.stopReason,
    heading: true,
    cell: ({ state }) => STOP_REASONS[state] ?? STAFF_STATE_NAMES[state],
  },
  {
    key: "count",
    header: overview.stopCount,
    numeric: true,
    cell: ({ state, count }) => (
      <Count
        figure={count}
        what={`${STAFF_STATE_NAMES[state]} ${DUE_NAMES.stopped}`}
        filter={{ state, due: "stopped" }}
      />
    ),
  },
  {
    key: "until",
    header: overview.until,
    cell: ({ first, last }) => (first && last ? overview.range(first, last) : overview.untilUnknown),
  },
];

type OfficerRow = DeskOverview["officers"][number];
const officerName = ({ officer }: OfficerRow): string => officer?.name ?? queue.unassigned;
const officerColumns: Column<OfficerRow>[] = [
  { key: "officer", header: overview.officer, heading: true, cell: officerName },
  ...figureColumns<OfficerRow>(officerName, ({ officer }) =>
    officer ? { holder: officer.id } : { who: "unassigned" },
  ),
  {
    key: "oldest",
    header: overview.oldest,
    cell: ({ oldest }) =>
      oldest ? (
        <Link href={`/desk/filings/${oldest.id}`} aria-label={`${oldest.name} ${dateText(oldest.on)}`}>
          {dateText(oldest.on)}
        </Link>
      ) : null,
  },
];
