import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { DateField, TextArea } from "@/components/form/text-field";
import { SectionHeading } from "@/components/layout/section-heading";
import { InsetText } from "@/components/ui/notice-box";
import type { FormAction } from "@/lib/action-result";
import type { RuleChangeView } from "@/lib/domain/rule-change/change-view";
import type { RuleAction } from "@/lib/domain/rule-change/transitions";
import { ruleChangeWords } from "@/lib/messages/rule-change";

const words = ruleChangeWords.change;

export type RuleStepActions = Record<Exclude<RuleAction, "save">, FormAction>;
type DecisionFormsProps = { change: RuleChangeView; actions: RuleStepActions };

/** The steps this person may take with the change now. */
export function DecisionForms({ change, actions }: DecisionFormsProps) {
  const { id, version, actions: possible, state, isAuthor } = change;
  const hidden = { changeId: id, version: String(version) };
  return (
    <>
      {possible.includes("propose") ? <ProposeForm change={change} action={actions.propose} /> : null}
      {state === "proposed" && isAuthor ? <InsetText>{words.ownChange}</InsetText> : null}
      {possible.includes("publish") ? (
        <section className="mt-12">
          <SectionHeading>{words.decide}</SectionHeading>
          <p className="mb-5 max-w-measure text-ink-2">{words.decideLead}</p>
          <ActionForm action={actions.publish} hidden={hidden}>
            <SubmitButton>{words.publish}</SubmitButton>
          </ActionForm>
        </section>
      ) : null}
      {possible.includes("return") ? (
        <ActionForm action={actions.return} hidden={hidden} className="mt-10">
          <TextArea name="reason" label={words.returnReason} rows={3} required />
          <SubmitButton variant="quiet">{words.return}</SubmitButton>
        </ActionForm>
      ) : null}
      {possible.includes("discard") ? (
        <section className="mt-12">
          <SectionHeading>{words.discard}</SectionHeading>
          <p className="mb-5 text-ink-2">{words.discardLead}</p>
          <ActionForm action={actions.discard} hidden={hidden}>
            <SubmitButton variant="danger">{words.discard}</SubmitButton>
          </ActionForm>
        </section>
      ) : null}
    </>
  );
}

function ProposeForm({ change, action }: { change: RuleChangeView; action: FormAction }) {
  return (
    <section className="mt-12">
      <SectionHeading>{words.propose}</SectionHeading>
      <p className="mb-5 text-ink-2">
        {words.proposeLead}
        {change.atOnce ? words.atOnce : null}
      </p>
      <ActionForm action={action} hidden={{ changeId: change.id, version: String(change.version) }}>
        <TextArea
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          rows={4}
          most={2000}
          required
          defaultValue={change.reason}
        />
        {change.atOnce ? (
          <input type="hidden" name="effectiveFrom" value={change.atOnce} />
        ) : (
          <DateField
            name="effectiveFrom"
            label={words.effectiveFrom}
            hint={words.effectiveHint}
            required
            defaultValue={change.effectiveFrom ?? ""}
          />
        )}
        <SubmitButton>{words.propose}</SubmitButton>
      </ActionForm>
    </section>
  );
}
