import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { SectionHeading } from "@/components/layout/section-heading";
import { ButtonRow } from "@/components/ui/button";
import { InsetText } from "@/components/ui/notice-box";
import type { FormAction } from "@/lib/action-result";
import { type DraftView, mayAct } from "@/lib/domain/filing/draft-view";
import { check } from "@/lib/messages/filing";
import { Warnings } from "./check-page";

type SubmitFormProps = {
  draft: DraftView;
  /** Made with the page: sending the form twice gives one submission. */
  idempotencyKey: string;
  action: FormAction;
};

/** The end of the check: warnings to acknowledge, then one button, for the unit's administrator alone. */
export function SubmitForm({ draft, idempotencyKey, action }: SubmitFormProps) {
  const hasErrors = draft.problems.some(({ severity }) => severity === "error");
  return (
    <section className="mt-4 border-t-2 border-line-2 pt-8">
      <SectionHeading id="submit">{check.submitTitle}</SectionHeading>
      <p className="mb-6 max-w-measure text-ink-2">{check.submitLead}</p>
      {draft.lead.verified ? null : <InsetText>{check.leadFirst}</InsetText>}
      {mayAct(draft, "submit") ? (
        <ActionForm action={action} hidden={{ filingId: draft.id, idempotencyKey }}>
          <Warnings draft={draft} />
          {hasErrors ? <p className="text-ink-2">{check.errorsLead}</p> : null}
          <ButtonRow>
            <SubmitButton>{check.submit}</SubmitButton>
          </ButtonRow>
        </ActionForm>
      ) : (
        <InsetText>{check.onlyAdministrator}</InsetText>
      )}
    </section>
  );
}
