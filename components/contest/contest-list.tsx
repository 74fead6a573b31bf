import Link from "next/link";
import { Table } from "@/components/ui/table";
import { Tag, type Tone } from "@/components/ui/tag";
import type { ContestHead, ContestState } from "@/lib/domain/contest/contest";
import { CONTEST_STATE_NAMES, contestWords as words } from "@/lib/messages/contest";
import { dateText, momentText } from "@/lib/messages/dates";

type ContestListProps = { contests: readonly ContestHead[]; room: "/desk/contests" | "/workspace/contests" };

const TONES: Record<ContestState, Tone> = {
  received: "amber",
  answered: "seal",
  stands: "green",
  ended: "neutral",
};

/** Contested memberships, the open ones first, each with the day by which the lead answers. */
export const ContestList = ({ contests, room }: ContestListProps) => (
  <Table
    caption={words.desk}
    captionHidden
    rows={contests}
    rowKey={({ id }) => id}
    empty={words.none}
    columns={[
      {
        key: "unit",
        header: words.columns.unit,
        cell: ({ id, organizationName }) => <Link href={`${room}/${id}`}>{organizationName}</Link>,
      },
      { key: "consortium", header: words.columns.consortium, cell: ({ consortium }) => consortium.name },
      {
        key: "state",
        header: words.columns.state,
        cell: ({ state, unanswered }) => (
          <Tag tone={unanswered ? "seal" : TONES[state]}>
            {unanswered ? words.unanswered : CONTEST_STATE_NAMES[state]}
          </Tag>
        ),
      },
      {
        key: "due",
        header: words.columns.due,
        cell: ({ dueOn }) => (dueOn ? dateText(dueOn) : words.dueUnknown),
      },
      { key: "received", header: words.columns.received, cell: ({ receivedAt }) => momentText(receivedAt) },
    ]}
  />
);
