import { ActionForm } from "@/components/form/action-form";
import { RadioGroup } from "@/components/form/choice-field";
import { SubmitButton } from "@/components/form/submit-button";
import { DateField, TextField } from "@/components/form/text-field";
import { PageHeading } from "@/components/layout/page-heading";
import { SectionHeading } from "@/components/layout/section-heading";
import { InsetText, Warning } from "@/components/ui/notice-box";
import type { FormAction } from "@/lib/action-result";
import { ROUND_MODES } from "@/lib/domain/expert/round";
import type { RoundsView } from "@/lib/domain/expert/views";
import { ROUND_MODE_NAMES, rounds } from "@/lib/messages/expert";
import { REFUSAL_SENTENCES } from "@/lib/messages/refusals";
import { FieldChoice } from "./field-choice";
import { type RoundActions, RunRound, VoidForms } from "./round-acts";
import { RoundRecord } from "./round-record";

type RoundsPageProps = { view: RoundsView; actions: RoundActions };

/** The expert rounds of a case: what the department reads of them and does in them. */
export function RoundsPage({ view, actions }: RoundsPageProps) {
  const base = `/desk/filings/${view.id}`;
  const open = view.rounds.find(({ standing }) => standing === "open");
  return (
    <>
      <PageHeading
        title={rounds.title}
        caption={`${view.caseNumber} ${view.name}`}
        back={{ href: base, label: rounds.toBench }}
        lead={rounds.lead}
      />
      {view.isForeseen ? null : <InsetText>{rounds.notForeseen}</InsetText>}
      {view.isForeseen && view.rounds.length === 0 ? <p className="mb-8">{rounds.none}</p> : null}
      {view.mayOpen ? <OpenRoundForm view={view} action={actions.open} /> : null}
      {view.isForeseen && view.blockedBy[0] ? (
        <Warning>{REFUSAL_SENTENCES[view.blockedBy[0]]}</Warning>
      ) : null}
      {view.rounds.map((round) => (
        <RoundRecord
          key={round.id}
          round={round}
          recheckHref={`${base}/experts?recheck=${round.id}#round-${round.number}`}
        >
          {round === open && view.mayRun ? <RunRound view={view} round={round} actions={actions} /> : null}
        </RoundRecord>
      ))}
      <VoidForms view={view} actions={actions} />
    </>
  );
}

const OpenRoundForm = ({ view, action }: { view: RoundsView; action: FormAction }) => (
  <section className="mb-12">
    <SectionHeading>{rounds.openTitle}</SectionHeading>
    <ActionForm action={action} hidden={{ filingId: view.id }}>
      <RadioGroup
        name="mode"
        label={rounds.mode}
        options={ROUND_MODES.map((mode) => ({ value: mode, label: ROUND_MODE_NAMES[mode] }))}
        inline
      />
      <FieldChoice
        label={rounds.fields}
        hint={rounds.fieldsHint}
        options={view.fieldOptions}
        chosen={view.proposedFields}
      />
      <TextField
        name="size"
        label={rounds.size}
        hint={rounds.sizeHint(view.size)}
        defaultValue={String(view.size)}
        inputMode="numeric"
        width="narrow"
        required
      />
      <DateField
        name="expectedOn"
        label={rounds.expectedOn}
        hint={rounds.expectedHint(view.days)}
        width="short"
        required
      />
      <SubmitButton>{rounds.open}</SubmitButton>
    </ActionForm>
  </section>
);
