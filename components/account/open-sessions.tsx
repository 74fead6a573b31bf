import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { account } from "@/lib/messages/account";

export type SessionRow = {
  key: string;
  ip: string | null;
  createdAt: Date;
  lastSeenAt: Date;
  current: boolean;
};

export function SessionTable({ sessions }: { sessions: readonly SessionRow[] }) {
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
        { key: "since", header: words.since, cell: ({ createdAt }) => account.moment(createdAt) },
        { key: "seen", header: words.lastSeen, cell: ({ lastSeenAt }) => account.moment(lastSeenAt) },
      ]}
    />
  );
}
