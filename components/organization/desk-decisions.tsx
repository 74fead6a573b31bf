import { ActionForm } from "@/components/form/action-form";
import { RadioGroup } from "@/components/form/choice-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-field";
import { SectionHeading } from "@/components/layout/section-heading";
import { InsetText } from "@/components/ui/notice-box";
import type { FormAction } from "@/lib/action-result";
import { organizationDesk } from "@/lib/messages/organization";

const words = organizationDesk;

type RegistrationProps = {
  hidden: { organizationId: string; registrationId: string; version: string };
  /** A registration with findings cannot be verified. */
  canVerify: boolean;
  verify: FormAction;
  giveBack: FormAction;
};

/** The two ways a submitted registration can go. */
export function RegistrationDecision({ hidden, canVerify, verify, giveBack }: RegistrationProps) {
  return (
    <section className="mb-12">
      {canVerify ? (
        <ActionForm action={verify} hidden={hidden} className="mb-10">
          <p className="mb-3 text-ink-2">{words.verifyHint}</p>
          <SubmitButton>{words.verify}</SubmitButton>
        </ActionForm>
      ) : null}
      <SectionHeading>{words.returnTitle}</SectionHeading>
      <ActionForm action={giveBack} hidden={hidden}>
        <TextArea name="reason" label={words.returnReason} hint={words.returnHint} rows={5} required />
        <SubmitButton variant="danger">{words.returnSubmit}</SubmitButton>
      </ActionForm>
    </section>
  );
}

type OverrideProps = { organizationId: string; code: string; explanation: string; action: FormAction };

/** A code that fails its check, with the applicant's words and the way to accept it. */
export function CodeOverride({ organizationId, code, explanation, action }: OverrideProps) {
  return (
    <section className="mb-12">
      <SectionHeading>{words.override}</SectionHeading>
      <p>{words.overrideLead(code)}</p>
      <InsetText>
        {words.overrideExplanation}：{explanation}
      </InsetText>
      <ActionForm action={action} hidden={{ organizationId }}>
        <TextArea
          name="reason"
          label={words.overrideReason}
          hint={words.overrideReasonHint}
          rows={3}
          most={1000}
          required
        />
        <SubmitButton>{words.overrideSubmit}</SubmitButton>
      </ActionForm>
    </section>
  );
}

type TakeoverProps = {
  request: { id: string; personName: string; personEmail: string; text: string; fileId: string | null };
  action: FormAction;
};

/** A request to take a unit over, with its evidence and both answers. */
export function TakeoverDecision({ request, action }: TakeoverProps) {
  return (
    <section className="mb-12">
      <SectionHeading>{words.takeoverTitle}</SectionHeading>
      <p>{words.takeoverBy(request.personName, request.personEmail)}</p>
      <InsetText>
        <span className="whitespace-pre-line">{request.text}</span>
      </InsetText>
      {request.fileId ? (
        <p className="mb-6">
          <a href={`/api/files/${request.fileId}`}>{words.evidenceFile}</a>
        </p>
      ) : null}
      <ActionForm action={action} hidden={{ requestId: request.id }}>
        <RadioGroup
          name="decision"
          label={words.takeoverDecision}
          options={[
            { value: "accept", label: words.accept },
            { value: "refuse", label: words.refuse },
          ]}
          inline
        />
        <TextArea
          name="reason"
          label={words.takeoverReason}
          hint={words.takeoverReasonHint}
          rows={3}
          most={1000}
          required
        />
        <SubmitButton>{words.decide}</SubmitButton>
      </ActionForm>
    </section>
  );
}
