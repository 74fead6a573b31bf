import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-field";
import { PageHeading } from "@/components/layout/page-heading";
import { ButtonRow } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Warning } from "@/components/ui/notice-box";
import type { FormAction } from "@/lib/action-result";
import { discard, filing } from "@/lib/messages/filing";
import { status } from "@/lib/messages/filing-status";

type EndingPageProps = {
  filingId: string;
  name: string;
  act: "discard" | "withdraw";
  action: FormAction;
};

const WORDS = {
  discard: { title: discard.title, lead: discard.lead, confirm: discard.confirm },
  withdraw: { title: status.withdraw, lead: status.withdrawLead, confirm: status.withdrawConfirm },
} as const;

/** The page between a button and an end that cannot be undone. */
export function EndingPage({ filingId, name, act, action }: EndingPageProps) {
  const { title, lead, confirm } = WORDS[act];
  return (
    <>
      <PageHeading caption={name || filing.untitled} title={title} />
      <Warning>{lead}</Warning>
      <ActionForm action={action} hidden={{ filingId }}>
        {act === "withdraw" ? (
          <TextArea name="reason" label={status.withdrawReason} rows={3} optional />
        ) : null}
        <ButtonRow>
          <SubmitButton variant="danger">{confirm}</SubmitButton>
          <ButtonLink href={`/workspace/filings/${filingId}`} variant="quiet">
            {filing.back}
          </ButtonLink>
        </ButtonRow>
      </ActionForm>
    </>
  );
}
