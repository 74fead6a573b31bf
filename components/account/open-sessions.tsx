import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { SectionHeading } from "@/components/layout/section-heading";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { FormAction } from "@/lib/action-result";
import { account } from "@/lib/messages/account";
import { momentText } from "@/lib/messages/dates";

type SessionRow = { key: string; ip: string | null; createdAt: Date; lastSeenAt: Date; current: boolean };

type OpenSessionsProps = {
  sessions: readonly SessionRow[];
  action: FormAction;
};

/** Where the account is signed in, and the button that ends every other session. */
export function OpenSessions({ sessions, action }: OpenSessionsProps) {
  const words = account.own;
  return (
    <section className="mt-14">
      <SectionHeading id="sessions">{words.sessions}</SectionHeading>
      <p className="mb-4 text-ink-2">{words.sessionsLead}</p>
      <SessionTable sessions={sessions} />
      <ActionForm action={action} className="mt-6">
        <SubmitButton variant="quiet">{words.everywhere}</SubmitButton>
      </ActionForm>
    </section>
  );
}

function SessionTable({ sessions }: { sessions: readonly SessionRow[] }) {
  const words = account.own;
  return (
    <Table
      caption={words.sessions}
      captionHidden
      rows={sessions}
      rowKey={(session) => session.key}
      columns={[
        {
          key: "address",
          header: words.address,
          cell: ({ ip, current }) => (
            <>
              {ip ?? words.unknown} {current ? <Tag tone="green">{words.current}</Tag> : null}
            </>
          ),
        },
        { key: "since", header: words.since, cell: ({ createdAt }) => momentText(createdAt) },
        { key: "seen", header: words.lastSeen, cell: ({ lastSeenAt }) => momentText(lastSeenAt) },
      ]}
    />
  );
}
