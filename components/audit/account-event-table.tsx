import { type Column, Table } from "@/components/ui/table";
import { auditWords } from "@/lib/messages/audit";
import { momentText } from "@/lib/messages/dates";
import { accountEventName } from "@/lib/messages/staff-accounts";

const words = auditWords.accounts;

type Line = {
  id: string;
  at: Date;
  action: string;
  actorName: string;
  /** Masked. */
  personName: string;
  note: string | null;
};

const COLUMNS: Column<Line>[] = [
  {
    key: "at",
    header: auditWords.columns.at,
    cell: ({ at }) => <time dateTime={at.toISOString()}>{momentText(at)}</time>,
  },
  { key: "act", header: words.act, cell: ({ action }) => accountEventName(action) },
  { key: "person", header: words.person, cell: ({ personName }) => personName },
  { key: "by", header: words.by, cell: ({ actorName }) => actorName },
  {
    key: "note",
    header: words.note,
    cell: ({ note }) => <span className="text-sm whitespace-pre-line">{note ?? auditWords.noObject}</span>,
  },
];

/** What administrators did with accounts. */
export function AccountEventTable({ events }: { events: readonly Line[] }) {
  return (
    <Table
      caption={words.title}
      captionHidden
      columns={COLUMNS}
      rows={events}
      rowKey={({ id }) => id}
      empty={words.none}
    />
  );
}
