import { ActionForm } from "@/components/form/action-form";
import { Checkbox, RadioGroup } from "@/components/form/choice-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea, TextField } from "@/components/form/text-field";
import type { FormAction } from "@/lib/action-result";
import { CONCLUSIONS } from "@/lib/domain/expert/round";
import type { Indicator } from "@/lib/domain/measure/track";
import { CONCLUSION_NAMES, scoreName } from "@/lib/messages/expert";
import { reviews } from "@/lib/messages/reviews";

type SeatForm = { seatId: string; action: FormAction };

/** Takes the seat, with the declaration that nothing binds the expert to the units named. */
export const AcceptForm = ({ seatId, action }: SeatForm) => (
  <ActionForm action={action} hidden={{ seatId }}>
    <Checkbox name="noConflict" label={reviews.noConflict} />
    <SubmitButton>{reviews.accept}</SubmitButton>
  </ActionForm>
);

export const DeclineForm = ({ seatId, action }: SeatForm) => (
  <ActionForm action={action} hidden={{ seatId }}>
    <TextArea
      name="reason"
      label={reviews.declineReason}
      hint={reviews.declineHint}
      required
      rows={3}
      most={500}
    />
    <SubmitButton variant="quiet">{reviews.decline}</SubmitButton>
  </ActionForm>
);

/** The score sheet: one whole number a line, and the opinion in words. */
export const ScoreForm = ({
  seatId,
  indicators,
  action,
}: SeatForm & { indicators: readonly Indicator[] }) => (
  <ActionForm action={action} hidden={{ seatId }}>
    {indicators.map(({ id, name, most }) => (
      <TextField
        key={id}
        name={scoreName(id)}
        label={name}
        hint={reviews.points(most)}
        inputMode="numeric"
        width="narrow"
        suffix={reviews.suffix}
        required
      />
    ))}
    <TextArea
      name="opinion"
      label={reviews.opinion}
      hint={reviews.opinionHint}
      required
      rows={6}
      most={4000}
    />
    <SubmitButton>{reviews.submit}</SubmitButton>
  </ActionForm>
);

/** The chair's words for the group; the applicant reads them as they stand. */
export const ConclusionForm = ({ seatId, action }: SeatForm) => (
  <div className="mt-8">
    <ActionForm action={action} hidden={{ seatId }}>
      <RadioGroup
        name="conclusion"
        label={reviews.conclusion}
        options={CONCLUSIONS.map((value) => ({ value, label: CONCLUSION_NAMES[value] }))}
      />
      <TextArea
        name="reasons"
        label={reviews.reasons}
        hint={reviews.reasonsHint}
        required
        rows={6}
        most={2000}
      />
      <SubmitButton>{reviews.conclude}</SubmitButton>
    </ActionForm>
  </div>
);
