import Link from "next/link";
import { ActionForm } from "@/components/form/action-form";
import { RadioGroup } from "@/components/form/choice-field";
import { SubmitButton } from "@/components/form/submit-button";
import { DateField, TextArea } from "@/components/form/text-field";
import { PageHeading } from "@/components/layout/page-heading";
import { SectionHeading } from "@/components/layout/section-heading";
import { type RevealedObjector, RevealForm } from "@/components/public-notice/reveal-form";
import { Clock } from "@/components/ui/clock";
import { DefinitionList } from "@/components/ui/definition-list";
import type { FormAction } from "@/lib/action-result";
import { CONTEST_OUTCOMES, type ContestView, isOpenContest } from "@/lib/domain/contest/contest";
import { CONTEST_OUTCOMES_WORDS, CONTEST_STATE_NAMES, contestWords as words } from "@/lib/messages/contest";
import { dateText, momentText } from "@/lib/messages/dates";
import { fileSize } from "@/lib/messages/files";

type ContestPageProps = {
  view: ContestView;
  back: "/desk/contests" | "/workspace/contests";
  /** The lead's. */
  answer?: FormAction;
  /** Staff's. */
  settle?: FormAction;
  reveal?: FormAction<RevealedObjector>;
};

/** One contested membership: what is said, by when the lead answers, and how it was settled. */
export function ContestPage({ view, back, answer, settle, reveal }: ContestPageProps) {
  return (
    <>
      <PageHeading
        title={view.organizationName}
        caption={view.number}
        back={{ href: back, label: words.back }}
      />
      {isOpenContest(view.state) ? (
        <Clock
          title={view.unanswered ? words.unanswered : CONTEST_STATE_NAMES[view.state]}
          deadline={`${words.columns.due}：${view.dueOn ? dateText(view.dueOn) : words.dueUnknown}`}
        />
      ) : (
        <Clock tone="neutral" title={CONTEST_STATE_NAMES[view.state]} />
      )}
      <Facts view={view} />
      {settle ? <Files files={view.files} /> : null}
      {reveal && view.mayReveal ? <RevealForm ids={{ contestId: view.id }} action={reveal} /> : null}
      {answer && view.mayAnswer ? <AnswerForm view={view} action={answer} /> : null}
      {settle && view.maySettle ? <SettleForm view={view} action={settle} /> : null}
    </>
  );
}

function Facts({ view }: { view: ContestView }) {
  const { consortium, contact, leadAnswer, leadAnsweredAt, reason, endedOn, settledAt, settledByName } = view;
  const answered = leadAnswer && leadAnsweredAt ? `${leadAnswer}（${momentText(leadAnsweredAt)}）` : null;
  return (
    <DefinitionList
      items={[
        { term: words.of, value: <Link href={`/consortia/${consortium.number}`}>{consortium.name}</Link> },
        { term: words.creditCode, value: view.creditCode },
        { term: words.receivedAt, value: momentText(view.receivedAt) },
        ...(contact
          ? [{ term: words.contact, value: [contact.name, contact.phone, contact.email].join("，") }]
          : []),
        { term: words.content, value: <p className="whitespace-pre-wrap">{view.content}</p> },
        {
          term: words.leadAnswer,
          value: <p className="whitespace-pre-wrap">{answered ?? words.noAnswer}</p>,
        },
        ...(reason ? [{ term: words.reason, value: reason }] : []),
        ...(endedOn ? [{ term: words.endedOn, value: dateText(endedOn) }] : []),
        ...(settledAt
          ? [
              {
                term: words.settleTitle,
                value: settledByName
                  ? words.settled(settledByName, momentText(settledAt))
                  : momentText(settledAt),
              },
            ]
          : []),
      ]}
    />
  );
}

const Files = ({ files }: Pick<ContestView, "files">) => (
  <section className="mt-10">
    <SectionHeading>{words.files}</SectionHeading>
    {files.length === 0 ? <p className="text-ink-2">{words.noFiles}</p> : null}
    <ul className="space-y-2">
      {files.map(({ id, name, size }) => (
        <li key={id}>
          <a href={`/api/files/${id}`}>{`${name}（${fileSize(size)}）`}</a>
        </li>
      ))}
    </ul>
  </section>
);

const AnswerForm = ({ view, action }: { view: ContestView; action: FormAction }) => (
  <section className="mt-12">
    <SectionHeading>{words.answerTitle}</SectionHeading>
    <ActionForm action={action} hidden={{ contestId: view.id, version: String(view.version) }}>
      <TextArea name="answer" label={words.answer} hint={words.answerHint} rows={5} most={2000} required />
      <SubmitButton>{words.answerButton}</SubmitButton>
    </ActionForm>
  </section>
);

const SettleForm = ({ view, action }: { view: ContestView; action: FormAction }) => (
  <section className="mt-12">
    <SectionHeading>{words.settleTitle}</SectionHeading>
    <ActionForm action={action} hidden={{ contestId: view.id, version: String(view.version) }}>
      <RadioGroup
        name="outcome"
        label={words.outcome}
        required
        options={CONTEST_OUTCOMES.map((value) => ({ value, ...CONTEST_OUTCOMES_WORDS[value] }))}
      />
      <DateField name="endedOn" label={words.endedOn} hint={words.endedOnHint} optional />
      <TextArea name="reason" label={words.reason} hint={words.reasonHint} rows={3} most={500} required />
      <SubmitButton>{words.settleButton}</SubmitButton>
    </ActionForm>
  </section>
);
