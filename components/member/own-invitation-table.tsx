import Link from "next/link";
import { type Column, Table } from "@/components/ui/table";
import type { MemberState } from "@/lib/domain/filing/member-states";
import { entrance, ownInvitations } from "@/lib/messages/invitation";
import { MemberStateTag } from "./member-state-tag";

type Row = { memberId: string; consortiumName: string; leadName: string; state: MemberState };

const { columns } = ownInvitations;

const tableColumns: Column<Row>[] = [
  {
    key: "consortium",
    header: columns.consortium,
    heading: true,
    cell: ({ memberId, consortiumName }) => (
      <Link href={`/workspace/invitations/${memberId}`}>{consortiumName || entrance.unnamed}</Link>
    ),
  },
  { key: "lead", header: columns.lead, cell: ({ leadName }) => leadName },
  { key: "state", header: columns.state, cell: ({ state }) => <MemberStateTag state={state} /> },
];

/** Consortia that invited the own unit. */
export function OwnInvitationTable({ rows }: { rows: readonly Row[] }) {
  return (
    <Table
      caption={ownInvitations.title}
      captionHidden
      columns={tableColumns}
      rows={rows}
      rowKey={({ memberId }) => memberId}
      empty={ownInvitations.empty}
    />
  );
}
