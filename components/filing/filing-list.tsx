import Link from "next/link";
import { Table } from "@/components/ui/table";
import { Tag, type Tone } from "@/components/ui/tag";
import { columnDate } from "@/lib/domain/calendar/dates";
import { APPLICANT_STATES, type FilingState, isTerminal } from "@/lib/domain/filing/states";
import { dateText, momentText } from "@/lib/messages/dates";
import { filing, list } from "@/lib/messages/filing";
import { APPLICANT_STATE_NAMES } from "@/lib/messages/filing-fields";

type FilingRow = {
  id: string;
  name: string;
  state: FilingState;
  caseNumber: string | null;
  dueOn: Date | null;
  correctionDueOn: Date | null;
  updatedAt: Date;
};

const toneOf = (state: FilingState): Tone => {
  if (state === "filed") return "green";
  if (state === "draft" || isTerminal(state)) return "neutral";
  return APPLICANT_STATES.includes(state) ? "seal" : "blue";
};

const dueText = ({ state, dueOn, correctionDueOn }: FilingRow): string => {
  if (state === "draft" || isTerminal(state)) return "";
  const end = APPLICANT_STATES.includes(state) ? correctionDueOn : dueOn;
  return dateText(end && columnDate(end));
};

/** Filings of a unit, each leading to its task list or status. */
export function FilingList({ rows }: { rows: readonly FilingRow[] }) {
  return (
    <Table
      caption={list.title}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      empty={list.none}
      columns={[
        {
          key: "name",
          header: list.name,
          cell: ({ id, name }) => <Link href={`/workspace/filings/${id}`}>{name || filing.untitled}</Link>,
        },
        {
          key: "state",
          header: list.state,
          cell: ({ state }) => <Tag tone={toneOf(state)}>{APPLICANT_STATE_NAMES[state]}</Tag>,
        },
        { key: "number", header: list.number, cell: ({ caseNumber }) => caseNumber ?? "" },
        { key: "due", header: list.due, cell: dueText },
        { key: "updated", header: list.updated, cell: ({ updatedAt }) => momentText(updatedAt) },
      ]}
    />
  );
}
