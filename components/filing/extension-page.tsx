import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-field";
import { PageHeading } from "@/components/layout/page-heading";
import { ButtonRow } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { InsetText } from "@/components/ui/notice-box";
import type { FormAction } from "@/lib/action-result";
import type { DraftView } from "@/lib/domain/filing/draft-view";
import { dateText } from "@/lib/messages/dates";
import { extensionRequest as words } from "@/lib/messages/extension";
import { filing } from "@/lib/messages/filing";

type ExtensionPageProps = {
  draft: Pick<DraftView, "id" | "name" | "track" | "correction">;
  /** Given back after sign-in. */
  reasons: string;
  action: FormAction;
};

/** The lead asks for more time to answer a correction; until the department decides the term stays. */
export function ExtensionPage({ draft, reasons, action }: ExtensionPageProps) {
  const back = `/workspace/filings/${draft.id}/correction`;
  const { correctionExtensionDays: days } = draft.track.deadlines;
  return (
    <>
      <PageHeading
        caption={draft.name || filing.untitled}
        title={words.title}
        back={{ href: back, label: words.back }}
      />
      <InsetText>
        <p>{words.lead(days.value)}</p>
        {draft.correction?.dueOn ? <p>{words.stays(dateText(draft.correction.dueOn))}</p> : null}
      </InsetText>
      <ActionForm action={action} hidden={{ filingId: draft.id }}>
        <TextArea
          name="reasons"
          label={words.reasons}
          hint={words.hint}
          rows={4}
          most={500}
          required
          defaultValue={reasons}
        />
        <ButtonRow>
          <SubmitButton>{words.send}</SubmitButton>
          <ButtonLink href={back} variant="quiet">
            {filing.back}
          </ButtonLink>
        </ButtonRow>
      </ActionForm>
    </>
  );
}
