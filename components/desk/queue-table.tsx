import Link from "next/link";
import { type Column, Table } from "@/components/ui/table";
import type { DeskRow } from "@/lib/domain/filing/desk-view";
import { dateText } from "@/lib/messages/dates";
import { queue, STAFF_STATE_NAMES } from "@/lib/messages/desk";
import { UrgencyTag } from "./urgency-tag";

type QueueTableProps = {
  caption: string;
  rows: readonly DeskRow[];
  empty: string;
  /** The filter every case carries along, so that the next one comes from the same list. */
  query: string;
  me: string;
  choosing: boolean;
};

export function QueueTable({ caption, rows, empty, query, me, choosing }: QueueTableProps) {
  const shown = columns(query, me);
  return (
    <Table
      caption={caption}
      captionHidden
      columns={choosing ? [chooser, ...shown] : shown}
      rows={rows}
      rowKey={({ id }) => id}
      empty={empty}
    />
  );
}

const chooser: Column<DeskRow> = {
  key: "choose",
  header: queue.choose,
  cell: ({ id, name }) => (
    <label className="-my-2 inline-flex size-11 cursor-pointer items-center justify-center sm:-ml-3">
      <input type="checkbox" name="filings" value={id} className="size-5 accent-blue" />
      <span className="sr-only">{queue.chooseOne(name)}</span>
    </label>
  ),
};

const Short = ({ children }: { children: string }) => <span className="whitespace-nowrap">{children}</span>;

const columns = (query: string, me: string): Column<DeskRow>[] => [
  {
    key: "name",
    header: queue.name,
    heading: true,
    cell: ({ id, name, lead, caseNumber }) => (
      <>
        <Link
          href={`/desk/filings/${id}${query ? `?queue=${encodeURIComponent(query)}` : ""}`}
          className="text-base font-semibold"
        >
          {name}
        </Link>
        <span className="block text-sm text-ink-2">{lead}</span>
        <span className="block text-xs text-ink-3">{caseNumber}</span>
      </>
    ),
  },
  { key: "state", header: queue.state, cell: ({ state }) => <Short>{STAFF_STATE_NAMES[state]}</Short> },
  { key: "clock", header: queue.clock, cell: ({ clock }) => <UrgencyTag clock={clock} /> },
  {
    key: "assignee",
    header: queue.assignee,
    cell: ({ assignee }) => {
      if (!assignee) return <span className="whitespace-nowrap text-ink-3">{queue.unassigned}</span>;
      return <Short>{assignee.id === me ? queue.me : assignee.name}</Short>;
    },
  },
  {
    key: "submitted",
    header: queue.submitted,
    cell: ({ submittedOn }) => <Short>{dateText(submittedOn)}</Short>,
  },
];
