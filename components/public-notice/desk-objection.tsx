import Link from "next/link";
import { ActionForm } from "@/components/form/action-form";
import { RadioGroup } from "@/components/form/choice-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-field";
import { PageHeading } from "@/components/layout/page-heading";
import { SectionHeading } from "@/components/layout/section-heading";
import { ButtonRow } from "@/components/ui/button";
import { Clock } from "@/components/ui/clock";
import { DefinitionList } from "@/components/ui/definition-list";
import { InsetText } from "@/components/ui/notice-box";
import type { FormAction } from "@/lib/action-result";
import type { ObjectionView } from "@/lib/domain/public-notice/record";
import { bench } from "@/lib/messages/bench";
import { momentText } from "@/lib/messages/dates";
import { fileSize } from "@/lib/messages/files";
import {
  noticeDesk,
  OBJECTION_STATE_NAMES,
  OBJECTOR_NAMES,
  objectionWords,
} from "@/lib/messages/public-notice";
import { type RevealedObjector, RevealForm } from "./reveal-form";

type DeskObjectionProps = {
  view: ObjectionView;
  answer: FormAction;
  reveal: FormAction<RevealedObjector>;
  /** Whether this person may ask who objects. */
  mayReveal: boolean;
};

/** One objection: what it says, who sent it (masked), by when it must be answered, and the answer. */
export function DeskObjection({ view, answer, reveal, mayReveal }: DeskObjectionProps) {
  const ids = { noticeId: view.notice.id, objectionId: view.id };
  return (
    <>
      <PageHeading
        title={noticeDesk.objection(view.number)}
        caption={view.notice.number}
        back={{ href: "/desk/notices", label: noticeDesk.objectionBack }}
      />
      {view.state === "received" ? (
        <Clock title={OBJECTION_STATE_NAMES.received} deadline={noticeDesk.due(view.left, view.dueOn)} />
      ) : (
        <Clock tone="neutral" title={OBJECTION_STATE_NAMES[view.state]} />
      )}
      <Facts view={view} />
      <Files files={view.files} />
      {mayReveal && view.contact ? <RevealForm ids={ids} action={reveal} /> : null}
      {view.mayAnswer ? <AnswerForm view={view} ids={ids} action={answer} /> : null}
    </>
  );
}

function Facts({ view }: { view: ObjectionView }) {
  const { contact, answer, answeredAt, answeredBy } = view;
  const reached = contact ? [contact.name, contact.phone, contact.email].filter(Boolean).join("，") : "";
  return (
    <DefinitionList
      items={[
        {
          term: objectionWords.notice,
          value: <Link href={`/notices/${view.notice.id}`}>{view.notice.title}</Link>,
        },
        {
          term: noticeDesk.toCase,
          value: <Link href={`/desk/filings/${view.filing.id}`}>{view.filing.name}</Link>,
        },
        { term: objectionWords.receivedAt, value: momentText(view.receivedAt) },
        {
          term: noticeDesk.from,
          value: [OBJECTOR_NAMES[view.by], view.organizationName, view.creditCode].filter(Boolean).join("，"),
        },
        ...(reached ? [{ term: noticeDesk.contact, value: reached }] : []),
        {
          term: noticeDesk.content,
          value: <p className="whitespace-pre-wrap">{view.content}</p>,
        },
        ...(answer
          ? [{ term: objectionWords.answer, value: <p className="whitespace-pre-wrap">{answer}</p> }]
          : []),
        ...(answeredAt
          ? [
              {
                term: objectionWords.answeredAt,
                value: answeredBy
                  ? noticeDesk.answered(answeredBy, momentText(answeredAt))
                  : momentText(answeredAt),
              },
            ]
          : []),
      ]}
    />
  );
}

function Files({ files }: Pick<ObjectionView, "files">) {
  return (
    <section className="mt-10">
      <SectionHeading>{noticeDesk.files}</SectionHeading>
      {files.length === 0 ? <p className="text-ink-2">{noticeDesk.noFiles}</p> : null}
      <ul className="space-y-2">
        {files.map(({ id, name, size, scan, previewable }) => (
          <li key={id} className="flex flex-wrap gap-x-4">
            <span>{`${name}（${fileSize(size)}）`}</span>
            <FileLinks id={id} scan={scan} previewable={previewable} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function FileLinks({
  id,
  scan,
  previewable,
}: Pick<ObjectionView["files"][number], "id" | "scan" | "previewable">) {
  if (scan !== "clean")
    return (
      <span className="text-ink-3">{scan === "pending" ? bench.scanPending : bench.scanQuarantined}</span>
    );
  return (
    <>
      <a href={`/api/files/${id}`}>{bench.download}</a>
      {previewable ? (
        <a href={`/api/files/${id}?preview=1`} target="_blank" rel="noreferrer">
          {bench.preview}
          <span className="sr-only">{bench.newWindow}</span>
        </a>
      ) : null}
    </>
  );
}

type AnswerFormProps = {
  view: ObjectionView;
  ids: { noticeId: string; objectionId: string };
  action: FormAction;
};

const OUTCOMES = ["dismissed", "upheld"] as const;

const AnswerForm = ({ view, ids, action }: AnswerFormProps) => (
  <section className="mt-14">
    <SectionHeading>{noticeDesk.answerTitle}</SectionHeading>
    {view.sendsBack ? null : <InsetText>{noticeDesk.afterEnd}</InsetText>}
    <ActionForm action={action} hidden={{ ...ids, version: String(view.version) }}>
      <RadioGroup
        name="outcome"
        label={noticeDesk.outcome}
        required
        options={OUTCOMES.map((value) => ({ value, ...noticeDesk.outcomes[value] }))}
      />
      <TextArea name="answer" label={noticeDesk.answer} required rows={6} most={2000} />
      <TextArea name="note" label={noticeDesk.note} hint={noticeDesk.noteHint} most={2000} />
      <ButtonRow>
        <SubmitButton>{noticeDesk.answerButton}</SubmitButton>
      </ButtonRow>
    </ActionForm>
  </section>
);
