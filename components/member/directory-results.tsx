import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { type Column, Table } from "@/components/ui/table";
import type { FormAction } from "@/lib/action-result";
import type { OrganizationKind } from "@/lib/domain/organization/kinds";
import { memberAdd, memberList } from "@/lib/messages/member";
import { ORGANIZATION_KIND_NAMES } from "@/lib/messages/organization-kinds";

export type DirectoryRow = {
  id: string;
  name: string;
  creditCode: string | null;
  kind: OrganizationKind;
  region: string | null;
};

type Props = {
  rows: readonly DirectoryRow[];
  filingId: string;
  taken: readonly string[];
  action: FormAction;
};

const MOST = 20;
const { directory } = memberAdd;

/** Units the search found, each with its own button. */
export function DirectoryResults({ rows, filingId, taken, action }: Props) {
  const columns: Column<DirectoryRow>[] = [
    { key: "name", header: memberList.columns.name, heading: true, cell: ({ name }) => name },
    {
      key: "code",
      header: memberList.columns.creditCode,
      cell: ({ creditCode }) => creditCode ?? memberList.noCode,
    },
    { key: "kind", header: memberList.columns.kind, cell: ({ kind }) => ORGANIZATION_KIND_NAMES[kind] },
    { key: "region", header: directory.region, cell: ({ region }) => region ?? "" },
    {
      key: "choose",
      header: directory.choose,
      cell: ({ id }) =>
        taken.includes(id) ? (
          <span className="text-sm text-ink-3">{directory.chosen}</span>
        ) : (
          <ActionForm action={action} hidden={{ filingId, organizationId: id }}>
            <SubmitButton variant="quiet">{directory.choose}</SubmitButton>
          </ActionForm>
        ),
    },
  ];
  return (
    <>
      <Table
        caption={directory.caption}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        empty={directory.none}
      />
      {rows.length >= MOST ? <p className="mt-3 text-sm text-ink-3">{directory.more}</p> : null}
    </>
  );
}
