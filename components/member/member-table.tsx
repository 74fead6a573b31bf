import Link from "next/link";
import { type Column, Table } from "@/components/ui/table";
import { shanghaiDate } from "@/lib/domain/calendar/dates";
import type { MemberState } from "@/lib/domain/filing/member-states";
import type { OrganizationKind } from "@/lib/domain/organization/kinds";
import { dayText } from "@/lib/messages/dates";
import { memberList } from "@/lib/messages/member";
import { ORGANIZATION_KIND_NAMES } from "@/lib/messages/organization-kinds";
import { MemberStateTag } from "./member-state-tag";

export type MemberRow = {
  id: string;
  name: string;
  creditCode: string | null;
  kind: OrganizationKind;
  state: MemberState;
  contactName: string;
  contactEmail: string;
  expiresAt: Date | null;
  answeredAt: Date | null;
  refusalReason: string | null;
  changes: number;
};

const { columns } = memberList;

const tableColumns = (path: string): Column<MemberRow>[] => [
  {
    key: "name",
    header: columns.name,
    heading: true,
    cell: ({ id, name, kind }) => (
      <>
        <Link href={`${path}/${id}`} prefetch={false}>
          {name}
        </Link>
        <span className="block text-xs font-normal text-ink-3">{ORGANIZATION_KIND_NAMES[kind]}</span>
      </>
    ),
  },
  {
    key: "creditCode",
    header: columns.creditCode,
    cell: ({ creditCode }) => creditCode ?? <span className="text-ink-3">{memberList.noCode}</span>,
  },
  { key: "contact", header: columns.contact, cell: (row) => <ContactCell {...row} /> },
  { key: "state", header: columns.state, cell: ({ state }) => <MemberStateTag state={state} /> },
  { key: "date", header: columns.date, cell: (row) => <DateCell {...row} /> },
];

function ContactCell({ contactName, contactEmail }: MemberRow) {
  if (!contactName && !contactEmail) return <span className="text-ink-3">{memberList.noContact}</span>;
  return (
    <>
      {contactName}
      <span className="block text-xs break-all text-ink-3">{contactEmail || memberList.noEmail}</span>
    </>
  );
}

function DateCell({ state, expiresAt, answeredAt, refusalReason, changes }: MemberRow) {
  const day = (date: Date) => dayText(shanghaiDate(date));
  const isAnswered = state === "confirmed" || state === "refused" || state === "changed";
  return (
    <span className="text-sm text-ink-2">
      {isAnswered && answeredAt ? memberList.answered(day(answeredAt)) : null}
      {!isAnswered && expiresAt ? memberList.expires(day(expiresAt)) : null}
      {refusalReason ? <span className="block">{refusalReason}</span> : null}
      {changes > 0 ? <span className="block">{memberList.changes(changes)}</span> : null}
    </span>
  );
}

/** The members of one filing with how far each has come. */
export function MemberTable({
  rows,
  path,
  total,
}: {
  rows: readonly MemberRow[];
  path: string;
  total: number;
}) {
  return (
    <Table
      caption={memberList.caption(rows.length, total)}
      columns={tableColumns(path)}
      rows={rows}
      rowKey={({ id }) => id}
      empty={total === 0 ? memberList.empty : memberList.nothingFits}
    />
  );
}
