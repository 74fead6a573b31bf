import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea, TextField } from "@/components/form/text-field";
import { SectionHeading } from "@/components/layout/section-heading";
import { Details } from "@/components/ui/details";
import type { FormAction } from "@/lib/action-result";
import type { ConfirmationState, ConfirmationView } from "@/lib/domain/filing/fingerprint";
import { ownPart } from "@/lib/messages/invitation";
import { SealedPageUpload } from "./sealed-page-form";

export type AnswerFormsProps = {
  part: {
    memberId: string;
    fingerprint: string;
    lastAnswerId: string;
    confirmation: ConfirmationState;
    view: ConfirmationView;
  };
  /** The link's token, when one acts by link. */
  hidden: Record<string, string>;
  sealedPage: { back: string; file: { id: string; name: string } | null; error: string | null };
  confirmAction: FormAction;
  refuseAction: FormAction;
};

/** Confirm, with a sealed page if the unit wants one, or refuse with the reason. What was seen goes back with the answer. */
export function AnswerForms({ part, hidden, sealedPage, confirmAction, refuseAction }: AnswerFormsProps) {
  const { memberId, fingerprint, lastAnswerId, confirmation, view } = part;
  const seen = { ...hidden, memberId, fingerprint, lastAnswerId, shown: JSON.stringify(view) };
  const refuse = <RefuseForm seen={seen} action={refuseAction} />;
  return (
    <>
      {confirmation === "confirmed" ? null : (
        <section aria-labelledby="confirm" className="mb-10">
          <SectionHeading id="confirm">{ownPart.confirm}</SectionHeading>
          <p className="mb-5 max-w-measure text-ink-2">{ownPart.confirmHint}</p>
          <ConfirmForm seen={seen} file={sealedPage.file} action={confirmAction} />
          <Details summary={ownPart.sealedPage} open={sealedPage.error !== null}>
            <p className="mb-4 text-sm text-ink-2">{ownPart.sealedHint}</p>
            <SealedPageUpload back={sealedPage.back} label={ownPart.sealedPage} error={sealedPage.error} />
          </Details>
        </section>
      )}
      {confirmation === "refused" ? null : <Details summary={ownPart.refuse}>{refuse}</Details>}
    </>
  );
}

type ConfirmProps = {
  seen: Record<string, string>;
  file: { id: string; name: string } | null;
  action: FormAction;
};

function ConfirmForm({ seen, file, action }: ConfirmProps) {
  return (
    <ActionForm action={action} hidden={{ ...seen, fileId: file?.id ?? "" }}>
      <TextField name="personName" label={ownPart.personName} width="short" autoComplete="name" />
      <TextField name="post" label={ownPart.post} width="short" autoComplete="organization-title" />
      {file ? <p className="mb-5">{ownPart.sealedChosen(file.name)}</p> : null}
      <p className="mb-5 text-sm text-ink-3">{ownPart.recorded}</p>
      <SubmitButton>{ownPart.confirmSubmit}</SubmitButton>
    </ActionForm>
  );
}

function RefuseForm({ seen, action }: { seen: Record<string, string>; action: FormAction }) {
  return (
    <ActionForm action={action} hidden={seen}>
      <TextField name="refuserName" label={ownPart.personName} width="short" autoComplete="name" />
      <TextField name="refuserPost" label={ownPart.post} width="short" autoComplete="organization-title" />
      <TextArea name="reason" label={ownPart.reason} hint={ownPart.reasonHint} rows={3} most={500} />
      <SubmitButton variant="danger">{ownPart.refuseSubmit}</SubmitButton>
    </ActionForm>
  );
}
