import { ActionForm } from "@/components/form/action-form";
import { SelectField } from "@/components/form/choice-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-field";
import { PageHeading } from "@/components/layout/page-heading";
import { ButtonRow } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { DefinitionList } from "@/components/ui/definition-list";
import { Warning } from "@/components/ui/notice-box";
import type { FormAction } from "@/lib/action-result";
import type { AssignmentView } from "@/lib/domain/filing/assignment-view";
import { actionPage, bench } from "@/lib/messages/bench";
import { assignment, STAFF_STATE_NAMES } from "@/lib/messages/desk";
import { REFUSAL_SENTENCES } from "@/lib/messages/refusals";
import { benchAddress } from "./bench-address";

type AssignmentFormProps = { view: AssignmentView; queue: string; action: FormAction };

/** Gives a case to a colleague, with the reason where somebody holds it. */
export function AssignmentForm({ view, queue, action }: AssignmentFormProps) {
  const back = benchAddress(view.id, queue);
  return (
    <>
      <PageHeading
        title={assignment.title}
        caption={view.caseNumber}
        back={{ href: back, label: actionPage.toBench }}
        lead={assignment.lead}
      />
      <div className="mb-8">
        <DefinitionList
          items={[
            { term: actionPage.summary, value: view.name },
            { term: actionPage.from, value: STAFF_STATE_NAMES[view.state] },
            { term: assignment.present, value: view.assignee?.name ?? bench.unassigned },
          ]}
        />
      </div>
      <ActionForm action={action} hidden={{ filingId: view.id, queue }}>
        {view.open ? <Fields view={view} /> : <Warning>{REFUSAL_SENTENCES.notAllowed}</Warning>}
        <ButtonRow>
          {view.open ? <SubmitButton>{assignment.button}</SubmitButton> : null}
          <ButtonLink href={back} variant="quiet">
            {actionPage.cancel}
          </ButtonLink>
        </ButtonRow>
      </ActionForm>
    </>
  );
}

const Fields = ({ view }: { view: AssignmentView }) => (
  <>
    <SelectField
      name="assigneeId"
      label={assignment.to}
      options={view.receivers.map(({ id, name }) => ({ value: id, label: name }))}
      required
    />
    <TextArea
      name="reason"
      label={assignment.reason}
      hint={assignment.reasonHint}
      optional={view.assignee === null}
      required={view.assignee !== null}
      rows={3}
      most={500}
    />
  </>
);
