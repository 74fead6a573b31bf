import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { Details } from "@/components/ui/details";
import { Table } from "@/components/ui/table";
import type { FormAction } from "@/lib/action-result";
import type { AffiliationRole } from "@/lib/domain/actor";
import { momentText } from "@/lib/messages/dates";
import { organizationPages, organizationWords } from "@/lib/messages/organization";

const words = organizationPages.colleagues;

type ColleagueRow = {
  userId: string;
  name: string;
  email: string;
  role: AffiliationRole;
  since: Date;
};
type ColleagueActions = { changeRole: FormAction; handOver: FormAction; remove: FormAction };

type ColleagueTableProps = {
  colleagues: readonly ColleagueRow[];
  /** The reader, and whether it administers the unit. */
  me: { userId: string; isAdministrator: boolean };
  actions: ColleagueActions;
};

export function ColleagueTable({ colleagues, me, actions }: ColleagueTableProps) {
  return (
    <Table
      caption={words.list}
      captionHidden
      rows={colleagues}
      rowKey={({ userId }) => userId}
      columns={[
        {
          key: "name",
          header: words.person,
          cell: ({ name, userId }) => `${name}${userId === me.userId ? words.you : ""}`,
        },
        { key: "role", header: words.role, cell: ({ role }) => organizationWords.roles[role] },
        {
          key: "email",
          header: words.email,
          cell: ({ email }) => <span className="break-all">{email}</span>,
        },
        { key: "since", header: words.since, cell: ({ since }) => momentText(since) },
        {
          key: "actions",
          header: words.actions,
          cell: (row) => <RowActions row={row} me={me} actions={actions} />,
        },
      ]}
    />
  );
}

type RowActionsProps = { row: ColleagueRow } & Pick<ColleagueTableProps, "me" | "actions">;

function RowActions({ row, me, actions }: RowActionsProps) {
  const hidden = { userId: row.userId };
  if (row.userId === me.userId)
    return <OneButton action={actions.remove} hidden={hidden} label={words.leave} />;
  if (!me.isAdministrator) return organizationWords.none;
  const other = row.role === "administrator" ? "filer" : "administrator";
  return (
    <Details summary={words.manage(row.name)}>
      <OneButton
        action={actions.changeRole}
        hidden={{ ...hidden, role: other }}
        label={other === "administrator" ? words.makeAdministrator : words.makeFiler}
      />
      <p className="mt-3 text-sm text-ink-3">{words.handOverHint}</p>
      <OneButton action={actions.handOver} hidden={hidden} label={words.handOver} />
      <OneButton action={actions.remove} hidden={hidden} label={words.remove} danger />
    </Details>
  );
}

type OneButtonProps = { action: FormAction; hidden: Record<string, string>; label: string; danger?: boolean };

function OneButton({ action, hidden, label, danger }: OneButtonProps) {
  return (
    <ActionForm action={action} hidden={hidden} className="py-1">
      <SubmitButton variant={danger ? "danger" : "quiet"}>{label}</SubmitButton>
    </ActionForm>
  );
}
