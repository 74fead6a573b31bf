import Link from "next/link";
import type { ReactNode } from "react";
import { PageHeading } from "@/components/layout/page-heading";
import { SectionHeading } from "@/components/layout/section-heading";
import { Timeline } from "@/components/layout/timeline";
import { ButtonRow } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Clock } from "@/components/ui/clock";
import { DefinitionList } from "@/components/ui/definition-list";
import { Table } from "@/components/ui/table";
import type { StatusView } from "@/lib/domain/filing/status-view";
import { momentText } from "@/lib/messages/dates";
import { told } from "@/lib/messages/expert";
import { filing } from "@/lib/messages/filing";
import { APPLICANT_STATE_NAMES } from "@/lib/messages/filing-fields";
import {
  actionName,
  dueWords,
  NEXT_WORDS,
  POST_NAMES,
  status,
  stopWords,
  stretchWords,
} from "@/lib/messages/filing-status";

/** The office and post that has the case; the own unit and the system stand without the department. */
export function holderWords({ waitingOn, sender }: Pick<StatusView, "waitingOn" | "sender">): string {
  return waitingOn === null ? "" : status.holder(waitingOn, sender, POST_NAMES[waitingOn]);
}

function Standing({ view }: { view: StatusView }) {
  const { state, stop, due, mustAct } = view;
  const stopped = stop && mustAct ? stopWords(stop) : "";
  return (
    <Clock
      title={APPLICANT_STATE_NAMES[state]}
      deadline={dueWords(due) || undefined}
      tone={mustAct ? "seal" : "neutral"}
    >
      {stopped ? <p className="text-ink-2">{stopped}</p> : null}
    </Clock>
  );
}

/** The office's term and the time it did not count. */
const termItems = ({ term, stretches }: Pick<StatusView, "term" | "stretches">) => [
  ...(term ? [{ term: status.term, value: status.termWords(term.days, term.left) }] : []),
  ...(stretches.length > 0
    ? [
        {
          term: status.stoppedTime,
          value: stretches.map((stretch) => (
            <span key={stretch.from + stretch.reason} className="block">
              {stretchWords(stretch)}
            </span>
          )),
        },
      ]
    : []),
];

function Facts({ view }: { view: StatusView }) {
  const holder = holderWords(view);
  return (
    <DefinitionList
      items={[
        ...(view.caseNumber ? [{ term: filing.caseNumber, value: view.caseNumber }] : []),
        ...(view.consortiumNumber
          ? [
              {
                term: status.filedAs,
                value: <Link href={`/consortia/${view.consortiumNumber}`}>{view.consortiumNumber}</Link>,
              },
            ]
          : []),
        ...(holder ? [{ term: status.whoHas, value: holder }] : []),
        ...termItems(view),
        { term: status.next, value: NEXT_WORDS[view.state] },
        ...(view.mustAct ? [] : [{ term: status.mustAct, value: status.noAct }]),
      ]}
    />
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-12">
      <SectionHeading>{title}</SectionHeading>
      {children}
    </section>
  );
}

function Notices({ notices }: Pick<StatusView, "notices">) {
  return (
    <Table
      caption={status.notices}
      captionHidden
      rows={notices}
      rowKey={({ id }) => id}
      empty={status.noNotices}
      columns={[
        {
          key: "title",
          header: status.notices,
          cell: ({ title }) => title,
        },
        { key: "number", header: status.noticeNumber, cell: ({ number }) => number },
        { key: "at", header: status.issued, cell: ({ issuedAt }) => momentText(issuedAt) },
        {
          key: "file",
          header: status.file,
          cell: ({ id }) => (
            <a href={`/api/notices/${id}`} download>
              {status.download}
            </a>
          ),
        },
      ]}
    />
  );
}

function Versions({ submissions }: Pick<StatusView, "submissions">) {
  return (
    <DefinitionList
      items={submissions.map(({ version, sha256, submittedAt }) => ({
        term: status.version(version),
        value: (
          <>
            {momentText(submittedAt)}
            <span className="block text-sm break-all text-ink-3">
              {status.hash} {sha256}
            </span>
          </>
        ),
      }))}
    />
  );
}

function Actions({ view, copy }: { view: StatusView; copy: ReactNode }) {
  const base = `/workspace/filings/${view.id}`;
  return (
    <ButtonRow>
      {view.mustAct ? <ButtonLink href={`${base}/correction`}>{status.answerNow}</ButtonLink> : null}
      {view.toldRounds > 0 ? (
        <ButtonLink href={`${base}/experts`} variant="quiet">
          {told.title}
        </ButtonLink>
      ) : null}
      {view.caseNumber ? (
        <ButtonLink href={`/api/filings/${view.id}/application`} variant="quiet" download>
          {filing.printForm}
        </ButtonLink>
      ) : null}
      {view.mayWithdraw ? (
        <ButtonLink href={`${base}/withdraw`} variant="quiet">
          {status.withdraw}
        </ButtonLink>
      ) : null}
      {view.mayCopy ? copy : null}
    </ButtonRow>
  );
}

/** The events, newest first; each pause of the clock is told where it ended, or on top while it lasts. */
function timelineOf({ events, stretches }: Pick<StatusView, "events" | "stretches">) {
  const told = events.map(({ key, at, action, who, note, resumes }) => ({
    key,
    when: momentText(at),
    dateTime: at.toISOString(),
    who,
    what: actionName(action),
    detail:
      note || resumes ? (
        <>
          {note ? <p>{note}</p> : null}
          {resumes ? <p>{status.resumedAfter(stretchWords(resumes))}</p> : null}
        </>
      ) : undefined,
  }));
  const open = stretches.find(({ to }) => to === null);
  return open
    ? [{ key: "stopped", when: status.now, what: status.stands, detail: stretchWords(open) }, ...told]
    : told;
}

/** A submitted case in plain words: who has it, until when, what is next, whether you must act. */
export function StatusPage({ view, copy }: { view: StatusView; copy: ReactNode }) {
  return (
    <>
      <PageHeading
        caption={status.title}
        title={view.name || filing.untitled}
        back={{ href: "/workspace/filings", label: filing.workspace }}
      />
      <Standing view={view} />
      <Facts view={view} />
      <Actions view={view} copy={copy} />
      <Part title={status.notices}>
        <Notices notices={view.notices} />
      </Part>
      <Part title={status.timeline}>
        <Timeline events={timelineOf(view)} />
      </Part>
      {view.submissions.length > 0 ? (
        <Part title={status.versions}>
          <Versions submissions={view.submissions} />
        </Part>
      ) : null}
    </>
  );
}
