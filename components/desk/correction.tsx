import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-field";
import { PageHeading } from "@/components/layout/page-heading";
import { SectionHeading } from "@/components/layout/section-heading";
import { ButtonRow } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { InsetText, SuccessNotice, Warning } from "@/components/ui/notice-box";
import type { FormAction } from "@/lib/action-result";
import type { CorrectionDraft } from "@/lib/domain/filing/correction-draft";
import { ACTION_WORDS } from "@/lib/messages/actions";
import { actionPage, bench, correctionPage } from "@/lib/messages/bench";
import { REFUSAL_SENTENCES } from "@/lib/messages/refusals";
import { benchAddress } from "./bench-address";

type CorrectionProps = {
  view: CorrectionDraft;
  queue: string;
  removeItem: FormAction;
  send: FormAction;
};

/** The items of a correction notice, the text it will have, and the button that freezes it. */
export function Correction({ view, queue, removeItem, send }: CorrectionProps) {
  const back = benchAddress(view.id, queue);
  return (
    <>
      <PageHeading
        title={correctionPage.title}
        caption={`${view.name} ${view.caseNumber}`}
        back={{ href: back, label: actionPage.toBench }}
        lead={view.sentAt ? null : view.followUp ? correctionPage.followUpLead : correctionPage.lead}
      />
      {view.sentAt ? <SuccessNotice>{correctionPage.sent}</SuccessNotice> : null}
      <Items view={view} queue={queue} removeItem={removeItem} />
      <ActionForm action={send} hidden={{ filingId: view.id, queue }}>
        {view.maySend ? <Send view={view} /> : null}
        {view.followUp && view.open && !view.maySend ? (
          <InsetText>{correctionPage.followUpWaits}</InsetText>
        ) : null}
        <ButtonRow>
          {view.maySend && view.blockedBy.length === 0 ? (
            <SubmitButton>{correctionPage.send}</SubmitButton>
          ) : null}
          <ButtonLink href={back} variant="quiet">
            {actionPage.toBench}
          </ButtonLink>
        </ButtonRow>
      </ActionForm>
    </>
  );
}

function Items({ view, queue, removeItem }: Omit<CorrectionProps, "send">) {
  if (view.items.length === 0)
    return <p className="border-y border-line py-6 text-ink-2">{correctionPage.none}</p>;
  return (
    <ol className="border-t border-line-2">
      {view.items.map(({ id, where, problem, remedy, answer }, index) => (
        <li key={id} className="flex flex-wrap items-start gap-x-8 gap-y-2 border-b border-line py-4">
          <div className="max-w-measure min-w-[14rem] flex-1">
            <p className="text-sm text-ink-3">{`${index + 1}. ${where}`}</p>
            <p className="whitespace-pre-wrap">{problem}</p>
            <p className="whitespace-pre-wrap text-ink-2">{`${bench.remedy}：${remedy}`}</p>
            {answer ? <p className="mt-1 whitespace-pre-wrap">{`${bench.answer}：${answer}`}</p> : null}
          </div>
          {view.open ? (
            <ActionForm action={removeItem} hidden={{ filingId: view.id, queue, itemId: id }}>
              <SubmitButton variant="quiet">
                {correctionPage.remove}
                <span className="sr-only">{correctionPage.removeOf(where)}</span>
              </SubmitButton>
            </ActionForm>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

function Send({ view }: { view: CorrectionDraft }) {
  const [blocked] = view.blockedBy;
  if (blocked) return <Warning title={actionPage.blockedTitle}>{REFUSAL_SENTENCES[blocked]}</Warning>;
  return (
    <section className="mt-10">
      <SectionHeading>{correctionPage.preview}</SectionHeading>
      <div className="max-w-measure border border-line-2 bg-surface px-6 py-6">
        <p className="mb-4 text-center font-serif text-lg font-semibold">{view.preview.title}</p>
        {view.preview.paragraphs.map((paragraph) => (
          <p key={paragraph} className="mb-3">
            {paragraph}
          </p>
        ))}
      </div>
      <InsetText>
        <p>{ACTION_WORDS[view.action].effect(view.terms)}</p>
        <p>{correctionPage.sendLead}</p>
      </InsetText>
      {view.followUp ? (
        <TextArea name="reasons" label={ACTION_WORDS[view.action].reason} required most={2000} />
      ) : null}
    </section>
  );
}
