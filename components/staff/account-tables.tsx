import Link from "next/link";
import { SectionHeading } from "@/components/layout/section-heading";
import { type Column, Table } from "@/components/ui/table";
import { Tag, type Tone } from "@/components/ui/tag";
import type { StaffRole } from "@/lib/domain/actor";
import { momentText } from "@/lib/messages/dates";
import { roleNames, staffAccounts as words } from "@/lib/messages/staff-accounts";

type State = keyof typeof words.states;

type Row = {
  userId: string;
  name: string;
  /** Masked. */
  email: string;
  roles: readonly StaffRole[];
  lastSignInAt: Date | null;
  state: State;
};

type Waiting = {
  id: string;
  userId: string;
  personName: string;
  roles: readonly StaffRole[];
  requestedAt: Date;
};

type AccountTablesProps = { staff: readonly Row[]; experts: readonly Row[]; waiting: readonly Waiting[] };

const TONES: Record<State, Tone | null> = {
  active: null,
  disabled: "neutral",
  locked: "seal",
  waiting: "amber",
  inactive: "amber",
};

export function AccountStateTag({ state }: { state: State }) {
  const tone = TONES[state];
  return tone ? <Tag tone={tone}>{words.states[state]}</Tag> : words.states[state];
}

const accountLink = (userId: string, name: string) => <Link href={`/admin/accounts/${userId}`}>{name}</Link>;

const NAME: Column<Row> = {
  key: "name",
  header: words.columns.name,
  cell: ({ userId, name }) => accountLink(userId, name),
};
const ROLES: Column<Row> = {
  key: "roles",
  header: words.columns.roles,
  cell: ({ roles }) => roleNames(roles),
};
const REST: Column<Row>[] = [
  {
    key: "email",
    header: words.columns.email,
    cell: ({ email }) => <span className="break-all">{email}</span>,
  },
  {
    key: "lastSignIn",
    header: words.columns.lastSignIn,
    cell: ({ lastSignInAt }) => (lastSignInAt ? momentText(lastSignInAt) : words.never),
  },
  { key: "state", header: words.columns.state, cell: ({ state }) => <AccountStateTag state={state} /> },
];

/** Requests that wait, then everybody with an account. */
export function AccountTables({ staff, experts, waiting }: AccountTablesProps) {
  return (
    <>
      <section>
        <SectionHeading>{words.waiting}</SectionHeading>
        <WaitingTable rows={waiting} />
      </section>
      <section className="mt-14">
        <SectionHeading>{words.staff}</SectionHeading>
        <Table
          caption={words.staff}
          captionHidden
          columns={[NAME, ROLES, ...REST]}
          rows={staff}
          rowKey={({ userId }) => userId}
          empty={words.noStaff}
        />
      </section>
      <section className="mt-14">
        <SectionHeading>{words.experts}</SectionHeading>
        <Table
          caption={words.experts}
          captionHidden
          columns={[NAME, ...REST]}
          rows={experts}
          rowKey={({ userId }) => userId}
          empty={words.noExperts}
        />
      </section>
    </>
  );
}

function WaitingTable({ rows }: { rows: readonly Waiting[] }) {
  return (
    <Table
      caption={words.waiting}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      empty={words.noneWaiting}
      columns={[
        {
          key: "person",
          header: words.columns.person,
          cell: ({ userId, personName }) => accountLink(userId, personName),
        },
        { key: "wanted", header: words.columns.wanted, cell: ({ roles }) => roleNames(roles) },
        {
          key: "requestedAt",
          header: words.columns.requestedAt,
          cell: ({ requestedAt }) => momentText(requestedAt),
        },
      ]}
    />
  );
}
