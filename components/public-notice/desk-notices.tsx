import Link from "next/link";
import { PageHeading } from "@/components/layout/page-heading";
import { SectionHeading } from "@/components/layout/section-heading";
import { Table } from "@/components/ui/table";
import { Tag, type Tone } from "@/components/ui/tag";
import type { DeskNotice, DeskObjectionLine, ProposedCase } from "@/lib/domain/public-notice/record";
import { momentText } from "@/lib/messages/dates";
import {
  NOTICE_STAGE_NAMES,
  noticeDesk,
  OBJECTION_STATE_NAMES,
  OBJECTOR_NAMES,
  publicNotices,
} from "@/lib/messages/public-notice";

type DeskNoticesProps = { proposed: readonly ProposedCase[]; notices: readonly DeskNotice[] };

/** What the officer of notices has before him: cases to publish, notices that run, objections to answer. */
export function DeskNotices({ proposed, notices }: DeskNoticesProps) {
  return (
    <>
      <PageHeading title={noticeDesk.title} lead={noticeDesk.lead} />
      <section className="mb-14">
        <SectionHeading>{noticeDesk.proposed}</SectionHeading>
        <Proposed rows={proposed} />
      </section>
      <section>
        <SectionHeading>{noticeDesk.notices}</SectionHeading>
        <Running rows={notices} />
      </section>
    </>
  );
}

const Proposed = ({ rows }: { rows: readonly ProposedCase[] }) => (
  <Table
    caption={noticeDesk.proposed}
    captionHidden
    rows={rows}
    rowKey={({ id }) => id}
    empty={noticeDesk.proposedNone}
    columns={[
      {
        key: "name",
        header: noticeDesk.name,
        cell: ({ id, name, caseNumber }) => (
          <>
            <Link href={`/desk/filings/${id}`}>{name}</Link>
            <p className="text-sm font-normal text-ink-3">{caseNumber}</p>
          </>
        ),
      },
      { key: "lead", header: noticeDesk.leadUnit, cell: ({ lead }) => lead },
      {
        key: "proposedAt",
        header: noticeDesk.proposedAt,
        cell: ({ proposedAt }) => (proposedAt ? momentText(proposedAt) : ""),
      },
      {
        key: "publish",
        header: noticeDesk.publish,
        cell: ({ id, name }) => (
          <Link href={`/desk/filings/${id}/publish`}>
            {noticeDesk.publish}
            <span className="sr-only">{name}</span>
          </Link>
        ),
      },
    ]}
  />
);

const Running = ({ rows }: { rows: readonly DeskNotice[] }) => (
  <Table
    caption={noticeDesk.notices}
    captionHidden
    rows={rows}
    rowKey={({ id }) => id}
    empty={noticeDesk.noticesNone}
    columns={[
      {
        key: "name",
        header: noticeDesk.name,
        cell: ({ id, name, number, filingId }) => (
          <>
            <Link href={`/desk/filings/${filingId}`}>{name}</Link>
            <p className="text-sm font-normal">
              <Link href={`/notices/${id}`}>{number}</Link>
            </p>
          </>
        ),
      },
      {
        key: "period",
        header: noticeDesk.period,
        cell: ({ from, until }) => publicNotices.period(from, until),
      },
      { key: "clock", header: noticeDesk.clock, cell: (notice) => <NoticeClock notice={notice} /> },
      {
        key: "objections",
        header: noticeDesk.objections,
        cell: ({ id, objections }) =>
          objections.length === 0 ? (
            noticeDesk.noObjections
          ) : (
            <ul className="space-y-2">
              {objections.map((objection) => (
                <ObjectionLine key={objection.id} noticeId={id} objection={objection} />
              ))}
            </ul>
          ),
      },
    ]}
  />
);

function NoticeClock({ notice: { stage, left, until } }: { notice: DeskNotice }) {
  return (
    <>
      <Tag tone={stage === "ended" ? "neutral" : "seal"}>{NOTICE_STAGE_NAMES[stage]}</Tag>
      {stage === "running" ? <p className="text-sm text-ink-2">{publicNotices.left(left, until)}</p> : null}
    </>
  );
}

const toneOf = ({ state, left }: DeskObjectionLine): Tone => {
  if (state !== "received") return "neutral";
  return left !== null && left <= 0 ? "seal" : "amber";
};

function ObjectionLine({ noticeId, objection }: { noticeId: string; objection: DeskObjectionLine }) {
  const { id, number, by, state, left, dueOn } = objection;
  return (
    <li>
      <Link href={`/desk/notices/${noticeId}/objections/${id}`}>{number}</Link>
      <p className="flex flex-wrap items-baseline gap-x-3 text-sm">
        {OBJECTOR_NAMES[by]}
        <Tag tone={toneOf(objection)}>{OBJECTION_STATE_NAMES[state]}</Tag>
      </p>
      {state === "received" ? <p className="text-sm text-ink-2">{noticeDesk.due(left, dueOn)}</p> : null}
    </li>
  );
}
