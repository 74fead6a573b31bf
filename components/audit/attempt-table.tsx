import { Pagination } from "@/components/ui/pagination";
import { type Column, Table } from "@/components/ui/table";
import { ATTEMPT_OUTCOMES } from "@/lib/domain/account/audit-filter";
import { attemptName, auditWords, refusalText } from "@/lib/messages/audit";
import { momentText } from "@/lib/messages/dates";

const words = auditWords;

/** Name and account masked. */
type Line = {
  id: string;
  at: Date;
  actorKind: string;
  name: string | null;
  account: string | null;
  action: string;
  object: string | null;
  outcome: string;
  code: string | null;
  ip: string | null;
};

const outcomeName = (text: string): string => {
  const known = ATTEMPT_OUTCOMES.find((outcome) => outcome === text);
  return known ? words.OUTCOMES[known] : text;
};

const COLUMNS: Column<Line>[] = [
  {
    key: "at",
    header: words.columns.at,
    cell: ({ at }) => <time dateTime={at.toISOString()}>{momentText(at)}</time>,
  },
  {
    key: "who",
    header: words.columns.who,
    cell: ({ actorKind, name, account }) => (
      <>
        {name ?? words.kind(actorKind)}
        {account ? <span className="block text-sm break-all text-ink-3">{account}</span> : null}
      </>
    ),
  },
  { key: "what", header: words.columns.what, cell: ({ action }) => attemptName(action) ?? action },
  {
    key: "outcome",
    header: words.columns.outcome,
    cell: ({ outcome, code }) => (
      <>
        {outcomeName(outcome)}
        {code ? <span className="block text-sm text-ink-3">{refusalText(code)}</span> : null}
      </>
    ),
  },
  {
    key: "about",
    header: words.columns.about,
    cell: ({ object }) => <span className="text-sm break-all">{object || words.noObject}</span>,
  },
  { key: "ip", header: words.columns.ip, cell: ({ ip }) => ip ?? words.noAddress },
];

/** Lines of the attempt log, newest first. */
export function AttemptTable({ lines, next }: { lines: readonly Line[]; next: string | null }) {
  return (
    <>
      <Table
        caption={words.caption}
        captionHidden
        columns={COLUMNS}
        rows={lines}
        rowKey={({ id }) => id}
        empty={words.none}
      />
      <Pagination {...(next ? { next } : {})} />
    </>
  );
}
