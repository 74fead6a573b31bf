import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-field";
import { PageHeading } from "@/components/layout/page-heading";
import { ButtonLink, ButtonRow } from "@/components/ui/button";
import { DefinitionList } from "@/components/ui/definition-list";
import { InsetText, Warning } from "@/components/ui/notice-box";
import type { FormAction } from "@/lib/action-result";
import { STEP_WORDS, type StepView } from "@/lib/domain/filing/staff-steps";
import { ACTION_WORDS } from "@/lib/messages/actions";
import { actionPage, bench, OPINION_NAMES } from "@/lib/messages/bench";
import { momentText } from "@/lib/messages/dates";
import { STAFF_STATE_NAMES } from "@/lib/messages/desk";
import { REFUSAL_SENTENCES } from "@/lib/messages/refusals";
import { benchAddress } from "./bench-address";

type StepFormProps = { view: StepView; queue: string; action: FormAction };

/** One act on a case: what it is about, what it will cause, the words it asks for, and who else it needs. */
export function StepForm({ view, queue, action }: StepFormProps) {
  const words = ACTION_WORDS[view.step];
  const back = benchAddress(view.id, queue);
  return (
    <>
      <PageHeading
        title={words.label}
        caption={view.caseNumber}
        back={{ href: back, label: actionPage.toBench }}
      />
      <ActionForm action={action} hidden={{ filingId: view.id, queue }}>
        {view.to === null ? <Present view={view} back={back} /> : <Act view={view} back={back} />}
      </ActionForm>
    </>
  );
}

/** Somebody else was first: the state the case is in now. */
const Present = ({ view, back }: { view: StepView; back: string }) => (
  <>
    <Warning>
      <p>{actionPage.present(STAFF_STATE_NAMES[view.state])}</p>
      <p>{actionPage.presentLead}</p>
    </Warning>
    <ButtonRow>
      <ButtonLink href={back}>{actionPage.toBench}</ButtonLink>
    </ButtonRow>
  </>
);

function Act({ view, back }: { view: StepView; back: string }) {
  const words = ACTION_WORDS[view.step];
  const { field, remedies, final } = STEP_WORDS[view.step];
  const [blocked] = view.blockedBy;
  return (
    <>
      <Summary view={view} />
      {words.secondPerson ? <InsetText>{words.secondPerson}</InsetText> : null}
      {blocked ? <Warning title={actionPage.blockedTitle}>{REFUSAL_SENTENCES[blocked]}</Warning> : null}
      {field && !blocked ? (
        <TextArea
          name={field}
          label={words.reason}
          optional={field === "note"}
          required={field === "reasons"}
          maxLength={2000}
        />
      ) : null}
      {remedies && !blocked ? (
        <TextArea
          name="remedies"
          label={actionPage.remedies}
          hint={actionPage.remediesHint}
          required
          maxLength={2000}
        />
      ) : null}
      <ButtonRow>
        {blocked ? null : (
          <SubmitButton variant={final && view.step === "reject" ? "danger" : "primary"}>
            {words.button}
          </SubmitButton>
        )}
        <ButtonLink href={back} variant="quiet">
          {actionPage.cancel}
        </ButtonLink>
      </ButtonRow>
    </>
  );
}

function Summary({ view }: { view: StepView }) {
  const { proposal, to } = view;
  return (
    <div className="mb-8">
      <DefinitionList
        items={[
          { term: actionPage.summary, value: view.name },
          { term: bench.lead, value: view.lead },
          { term: actionPage.from, value: STAFF_STATE_NAMES[view.state] },
          { term: actionPage.to, value: to ? STAFF_STATE_NAMES[to] : "" },
          { term: actionPage.effect, value: ACTION_WORDS[view.step].effect(view.terms) },
          ...(proposal
            ? [
                {
                  term: OPINION_NAMES[`proposal.${proposal.outcome}`] ?? actionPage.proposal,
                  value: (
                    <>
                      <p className="whitespace-pre-wrap">{proposal.reasons}</p>
                      {proposal.remedies ? <p className="whitespace-pre-wrap">{proposal.remedies}</p> : null}
                      <p className="text-sm text-ink-3">
                        {bench.byWhom(proposal.by, momentText(proposal.at))}
                      </p>
                    </>
                  ),
                },
              ]
            : []),
        ]}
      />
    </div>
  );
}
