import { ActionForm } from "@/components/form/action-form";
import { CheckboxGroup, RadioGroup } from "@/components/form/choice-field";
import { SubmitButton } from "@/components/form/submit-button";
import { DateField, TextArea, TextField } from "@/components/form/text-field";
import { PageHeading } from "@/components/layout/page-heading";
import { ButtonRow } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { DefinitionList } from "@/components/ui/definition-list";
import { InsetText, Warning } from "@/components/ui/notice-box";
import type { FormAction } from "@/lib/action-result";
import { STEP_WORDS, type StepView } from "@/lib/domain/filing/staff-steps";
import { ACTION_WORDS } from "@/lib/messages/actions";
import { actionPage, bench, OPINION_NAMES, OUTCOME_CHOICES } from "@/lib/messages/bench";
import { momentText } from "@/lib/messages/dates";
import { STAFF_STATE_NAMES } from "@/lib/messages/desk";
import { REFUSAL_SENTENCES } from "@/lib/messages/refusals";
import { siteVisit } from "@/lib/messages/site-visit";
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
  const [blocked] = view.blockedBy;
  return (
    <>
      <Summary view={view} />
      {words.secondPerson ? <InsetText>{words.secondPerson}</InsetText> : null}
      {blocked ? (
        <Warning title={actionPage.blockedTitle}>{REFUSAL_SENTENCES[blocked]}</Warning>
      ) : (
        <Asked view={view} />
      )}
      <ButtonRow>
        {blocked ? null : (
          <SubmitButton variant={DANGEROUS.includes(view.step) ? "danger" : "primary"}>
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

/** Acts that end a case against its lead's wish. */
const DANGEROUS: readonly StepView["step"][] = ["reject", "confirmNonAcceptance"];

/** What the act asks for: which way an opinion goes, its words, or the plan of a visit. */
function Asked({ view }: { view: StepView }) {
  const { field, outcomes, remedies, visit } = STEP_WORDS[view.step];
  return (
    <>
      {outcomes ? (
        <RadioGroup
          name="outcome"
          label={actionPage.outcome}
          options={outcomes.map((outcome) => ({
            value: outcome.split(".")[1] ?? outcome,
            label: OUTCOME_CHOICES[outcome]?.label ?? outcome,
            hint: OUTCOME_CHOICES[outcome]?.hint,
          }))}
        />
      ) : null}
      {visit ? <VisitFields visitors={view.visitors} /> : null}
      {field ? (
        <TextArea
          name={field}
          label={ACTION_WORDS[view.step].reason}
          optional={field === "note"}
          required={field === "reasons"}
          most={2000}
          rows={view.step === "recordSiteVisit" ? 10 : 5}
        />
      ) : null}
      {remedies ? (
        <TextArea
          name="remedies"
          label={actionPage.remedies}
          hint={actionPage.remediesHint}
          required
          most={2000}
        />
      ) : null}
    </>
  );
}

const VisitFields = ({ visitors }: Pick<StepView, "visitors">) => (
  <>
    <DateField name="plannedOn" label={siteVisit.plannedOn} hint={siteVisit.plannedOnHint} required />
    <TextField name="place" label={siteVisit.place} required />
    <CheckboxGroup
      name="visitorIds"
      label={siteVisit.visitors}
      hint={siteVisit.visitorsHint}
      options={visitors.map(({ id, name }) => ({ value: id, label: name }))}
    />
  </>
);

function Summary({ view }: { view: StepView }) {
  const { words, to } = view;
  return (
    <div className="mb-8">
      <DefinitionList
        items={[
          { term: actionPage.summary, value: view.name },
          { term: bench.lead, value: view.lead },
          { term: actionPage.from, value: STAFF_STATE_NAMES[view.state] },
          ...(to && to !== view.state ? [{ term: actionPage.to, value: STAFF_STATE_NAMES[to] }] : []),
          { term: actionPage.effect, value: ACTION_WORDS[view.step].effect(view.terms) },
          ...words.map(({ title, reasons, remedies, by, at }) => ({
            term: OPINION_NAMES[title] ?? actionPage.proposal,
            value: (
              <>
                <p className="whitespace-pre-wrap">{reasons}</p>
                {remedies ? <p className="whitespace-pre-wrap">{remedies}</p> : null}
                <p className="text-sm text-ink-3">{at ? bench.byWhom(by, momentText(at)) : by}</p>
              </>
            ),
          })),
        ]}
      />
    </div>
  );
}
