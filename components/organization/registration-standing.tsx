import type { ReactNode } from "react";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { ButtonRow } from "@/components/ui/button";
import { InsetText, SuccessNotice, Warning } from "@/components/ui/notice-box";
import type { FormAction } from "@/lib/action-result";
import { momentText } from "@/lib/messages/dates";
import { organizationPages } from "@/lib/messages/organization";

const words = organizationPages.registration;

type Registration = {
  id: string;
  version: number;
  state: "draft" | "submitted" | "returned" | "verified";
  submittedAt: Date | null;
  decidedAt: Date | null;
  reason: string | null;
};

type StandingProps = {
  registration: Registration | null;
  hasCode: boolean;
  problemCount: number;
  submit: FormAction;
  /** No department registers leads where the unit lies. */
  outside: boolean;
  children: ReactNode;
};

/** Where the registration stands, its parts, and the step the unit may take now. */
export function RegistrationStanding(props: StandingProps) {
  const { registration, hasCode, problemCount, submit, outside, children } = props;
  if (outside) return <p className="max-w-measure">{organizationPages.workspace.nextByState.outside}</p>;
  return (
    <>
      {registration ? <Verdict registration={registration} /> : null}
      {children}
      {registration?.state === "submitted" ? null : (
        <div className="mt-10">
          {problemCount > 0 ? <InsetText>{words.notComplete}</InsetText> : null}
          {hasCode ? null : <InsetText>{words.codeMissing}</InsetText>}
          {registration && hasCode && problemCount === 0 ? (
            <Submit registration={registration} submit={submit} />
          ) : null}
        </div>
      )}
    </>
  );
}

function Verdict({
  registration: { state, submittedAt, decidedAt, reason },
}: {
  registration: Registration;
}) {
  if (state === "submitted" && submittedAt)
    return <SuccessNotice>{words.submittedAt(momentText(submittedAt))}</SuccessNotice>;
  if (state === "verified" && decidedAt)
    return <SuccessNotice>{words.verifiedAt(momentText(decidedAt))}</SuccessNotice>;
  if (state === "returned")
    return (
      <Warning title={words.returned}>
        <p className="whitespace-pre-line">{reason}</p>
      </Warning>
    );
  return null;
}

function Submit({ registration, submit }: { registration: Registration; submit: FormAction }) {
  return (
    <ActionForm
      action={submit}
      hidden={{ registrationId: registration.id, version: String(registration.version) }}
    >
      <p className="max-w-measure text-ink-2">
        {registration.state === "verified" ? words.resubmitHint : words.submitHint}
      </p>
      <ButtonRow>
        <SubmitButton>{words.submit}</SubmitButton>
      </ButtonRow>
    </ActionForm>
  );
}
