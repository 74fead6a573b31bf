import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-field";
import { PageHeading } from "@/components/layout/page-heading";
import { SectionHeading } from "@/components/layout/section-heading";
import { ButtonRow } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { InsetText, Warning } from "@/components/ui/notice-box";
import type { FormAction } from "@/lib/action-result";
import type { PublishView } from "@/lib/domain/public-notice/record";
import { ACTION_WORDS } from "@/lib/messages/actions";
import { actionPage } from "@/lib/messages/bench";
import { STAFF_STATE_NAMES } from "@/lib/messages/desk";
import { noticeDesk, publicNotices } from "@/lib/messages/public-notice";
import { REFUSAL_SENTENCES } from "@/lib/messages/refusals";
import { NoticeText } from "./notice-text";

type PublishPageProps = { view: PublishView; publish: FormAction; giveBack: FormAction };

/** The exact text and dates before they are published, and the way back to the reviewer. */
export function PublishPage({ view, publish, giveBack }: PublishPageProps) {
  const back = `/desk/filings/${view.id}`;
  const [blocked] = view.blockedBy;
  return (
    <>
      <PageHeading
        title={ACTION_WORDS.publish.label}
        caption={`${view.name} ${view.caseNumber}`}
        back={{ href: back, label: actionPage.toBench }}
      />
      {view.possible ? null : (
        <Warning>
          <p>{noticeDesk.notPossible}</p>
          <p>{actionPage.present(STAFF_STATE_NAMES[view.state])}</p>
        </Warning>
      )}
      {blocked ? <Warning title={actionPage.blockedTitle}>{REFUSAL_SENTENCES[blocked]}</Warning> : null}
      {view.refusal ? <Warning title={actionPage.blockedTitle}>{view.refusal}</Warning> : null}
      {view.notice ? <Preview notice={view.notice} /> : null}
      {view.notice && !blocked ? (
        <ActionForm action={publish} hidden={{ filingId: view.id, seen: view.notice.fingerprint }}>
          <InsetText>{noticeDesk.publishEffect(view.notice.days, view.notice.until)}</InsetText>
          <ButtonRow>
            <SubmitButton>{noticeDesk.publish}</SubmitButton>
            <ButtonLink href={back} variant="quiet">
              {actionPage.cancel}
            </ButtonLink>
          </ButtonRow>
        </ActionForm>
      ) : null}
      {view.possible && !blocked ? <GiveBack filingId={view.id} action={giveBack} /> : null}
    </>
  );
}

const Preview = ({ notice }: { notice: NonNullable<PublishView["notice"]> }) => (
  <section className="mb-8">
    <SectionHeading>{noticeDesk.preview}</SectionHeading>
    <p className="mb-4 text-ink-2">{noticeDesk.previewLead}</p>
    <div className="w-fit border border-line-2 bg-surface px-6 py-8 sm:px-10">
      <p className="mb-2 text-center font-serif text-xl font-semibold">{notice.title}</p>
      <p className="mb-6 text-center text-sm text-ink-3">{publicNotices.period(notice.from, notice.until)}</p>
      <NoticeText {...notice} />
    </div>
  </section>
);

const GiveBack = ({ filingId, action }: { filingId: string; action: FormAction }) => (
  <section className="mt-14">
    <SectionHeading>{noticeDesk.returnTitle}</SectionHeading>
    <p className="mb-4 max-w-measure text-ink-2">{noticeDesk.returnLead}</p>
    <ActionForm action={action} hidden={{ filingId }}>
      <TextArea name="reasons" label={noticeDesk.returnReason} required most={2000} />
      <ButtonRow>
        <SubmitButton variant="quiet">{noticeDesk.returnButton}</SubmitButton>
      </ButtonRow>
    </ActionForm>
  </section>
);
