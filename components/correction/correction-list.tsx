import { ActionForm } from "@/components/form/action-form";
import { SelectField } from "@/components/form/choice-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea, TextField } from "@/components/form/text-field";
import { SectionHeading } from "@/components/layout/section-heading";
import { Details } from "@/components/ui/details";
import { Tag, type Tone } from "@/components/ui/tag";
import type { FormAction } from "@/lib/action-result";
import {
  CORRECTION_FIELDS,
  CORRECTION_REASONS,
  CORRECTION_SUBJECTS,
  type CorrectionState,
  type CorrectionView,
} from "@/lib/domain/correction/correction";
import {
  CORRECTION_ACTION_LABELS,
  CORRECTION_FIELD_NAMES,
  CORRECTION_REASON_NAMES,
  CORRECTION_STATE_NAMES,
  CORRECTION_SUBJECT_NAMES,
  correctionValue,
  correctionWords as words,
} from "@/lib/messages/correction";
import { momentText } from "@/lib/messages/dates";

type CorrectionListProps = {
  corrections: readonly CorrectionView[];
  /** Null for those who only confirm. */
  start: FormAction | null;
  decide: FormAction;
};

/** Clerical errors under way and put right, and the form for another. */
export function CorrectionList({ corrections, start, decide }: CorrectionListProps) {
  return (
    <>
      {start ? <StartForm action={start} /> : null}
      <section className="mt-12">
        <SectionHeading>{words.list}</SectionHeading>
        {corrections.length === 0 ? <p className="text-ink-2">{words.none}</p> : null}
        <ul>
          {corrections.map((correction) => (
            <li key={correction.id} className="border-b border-line py-5">
              <Entry correction={correction} decide={decide} />
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

const OPTIONS = CORRECTION_SUBJECTS.flatMap((subject) =>
  CORRECTION_FIELDS[subject].map((field) => ({
    value: `${subject}.${field}`,
    label: CORRECTION_FIELD_NAMES[field],
    group: CORRECTION_SUBJECT_NAMES[subject],
  })),
);

const StartForm = ({ action }: { action: FormAction }) => (
  <section>
    <SectionHeading>{words.start}</SectionHeading>
    <ActionForm action={action}>
      <SelectField name="field" label={words.field} options={OPTIONS} required />
      <TextField name="subject" label={words.subject} hint={words.subjectHint} width="full" required />
      <TextField name="after" label={words.after} hint={words.afterHint} width="full" />
      <SelectField
        name="reasonClass"
        label={words.reasonClass}
        hint={words.reasonClassHint}
        options={CORRECTION_REASONS.map((value) => ({ value, label: CORRECTION_REASON_NAMES[value] }))}
        required
      />
      <TextArea name="reason" label={words.reason} hint={words.reasonHint} rows={2} most={500} required />
      <SubmitButton>{words.send}</SubmitButton>
    </ActionForm>
  </section>
);

const TONES: Record<CorrectionState, Tone> = {
  proposed: "amber",
  confirmed: "green",
  returned: "neutral",
  withdrawn: "neutral",
};

function Entry({ correction, decide }: { correction: CorrectionView; decide: FormAction }) {
  const { subject, subjectName, field, before, after, reason, reasonClass, state } = correction;
  const { draftedByName, draftedAt, decidedByName, decidedAt, decisionReason } = correction;
  return (
    <>
      <h3 className="text-lg">
        {subjectName} <Tag tone={TONES[state]}>{CORRECTION_STATE_NAMES[state]}</Tag>
      </h3>
      <p className="text-sm text-ink-2">
        {`${CORRECTION_SUBJECT_NAMES[subject]} · ${CORRECTION_FIELD_NAMES[field]}`}
      </p>
      <dl className="mt-2 grid gap-x-6 sm:grid-cols-[6rem_minmax(0,1fr)]">
        <dt className="text-ink-3">{words.before}</dt>
        <dd>
          <del>{correctionValue(field, before)}</del>
        </dd>
        <dt className="text-ink-3">{words.afterLabel}</dt>
        <dd>
          <ins>{correctionValue(field, after)}</ins>
        </dd>
        <dt className="text-ink-3">{words.reason}</dt>
        <dd>{`${CORRECTION_REASON_NAMES[reasonClass]}：${reason}`}</dd>
      </dl>
      <p className="mt-1 text-sm text-ink-3">{words.draftedBy(draftedByName, momentText(draftedAt))}</p>
      {decidedByName && decidedAt ? (
        <p className="text-sm text-ink-3">
          {[words.decidedBy(decidedByName, momentText(decidedAt)), decisionReason].filter(Boolean).join("：")}
        </p>
      ) : null}
      <Acts correction={correction} decide={decide} />
    </>
  );
}

function Acts({
  correction: { id, version, actions },
  decide,
}: {
  correction: CorrectionView;
  decide: FormAction;
}) {
  return actions.map((action) => (
    <div key={action} className="mt-3">
      <Details summary={CORRECTION_ACTION_LABELS[action]}>
        <ActionForm action={decide} hidden={{ correctionId: id, version: String(version), action }}>
          {action === "withdraw" ? null : (
            <TextArea name="reason" label={words.decisionReason} rows={2} most={500} />
          )}
          <SubmitButton variant={action === "confirm" ? "primary" : "quiet"}>
            {CORRECTION_ACTION_LABELS[action]}
          </SubmitButton>
        </ActionForm>
      </Details>
    </div>
  ));
}
