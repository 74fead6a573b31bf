import type { ReactNode } from "react";
import { ActionForm } from "@/components/form/action-form";
import { RadioGroup, SelectField } from "@/components/form/choice-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-field";
import { DefinitionList } from "@/components/ui/definition-list";
import { Details } from "@/components/ui/details";
import type { FormAction } from "@/lib/action-result";
import type { RoundsView, RoundView } from "@/lib/domain/expert/views";
import { CONCLUSION_NAMES, rounds } from "@/lib/messages/expert";

export type RoundActions = Record<
  "open" | "replace" | "assign" | "nameChair" | "close" | "voidSeat" | "voidRound",
  FormAction
>;

type RunProps = { view: RoundsView; round: RoundView; actions: RoundActions };

/** What the reviewer does with the round that is open, in the order in which it comes up. */
export function RunRound({ view, round, actions }: RunProps) {
  const hidden = { filingId: view.id, roundId: round.id };
  return (
    <>
      {round.empty > 0 ? <FillSeat view={view} hidden={hidden} actions={actions} /> : null}
      {round.conclusion ? null : <ChairForm round={round} hidden={hidden} action={actions.nameChair} />}
      {round.conclusion ? (
        <Part title={rounds.closeTitle} lead={rounds.closeLead}>
          <DefinitionList
            items={[
              { term: rounds.conclusion, value: CONCLUSION_NAMES[round.conclusion] },
              { term: rounds.reasons, value: <p className="whitespace-pre-wrap">{round.reasons}</p> },
            ]}
          />
          <div className="mt-5">
            <ActionForm action={actions.close} hidden={{ filingId: view.id }}>
              <SubmitButton>{rounds.close}</SubmitButton>
            </ActionForm>
          </div>
        </Part>
      ) : null}
    </>
  );
}

const Part = ({ title, lead, children }: { title: string; lead: string; children: ReactNode }) => (
  <section className="mt-8">
    <h3 className="mb-2 text-lg font-semibold">{title}</h3>
    <p className="mb-4 max-w-measure text-ink-2">{lead}</p>
    {children}
  </section>
);

type HiddenRound = { filingId: string; roundId: string };

function FillSeat({
  view,
  hidden,
  actions,
}: {
  view: RoundsView;
  hidden: HiddenRound;
  actions: RoundActions;
}) {
  return (
    <Part title={rounds.replace} lead={rounds.replaceLead}>
      <ActionForm action={actions.replace} hidden={hidden}>
        <SubmitButton>{rounds.replace}</SubmitButton>
      </ActionForm>
      {view.choices.length > 0 ? (
        <Details summary={rounds.handTitle}>
          <p className="mb-4 max-w-measure text-ink-2">{rounds.handLead}</p>
          <ActionForm action={actions.assign} hidden={hidden}>
            <SelectField
              name="expertId"
              label={rounds.handExpert}
              required
              options={view.choices.map(({ expertId, name, unitName }) => ({
                value: expertId,
                label: `${name} ${unitName}`,
              }))}
            />
            <TextArea name="handReason" label={rounds.handReason} required rows={3} most={500} />
            <SubmitButton variant="quiet">{rounds.hand}</SubmitButton>
          </ActionForm>
        </Details>
      ) : null}
    </Part>
  );
}

function ChairForm({ round, hidden, action }: { round: RoundView; hidden: HiddenRound; action: FormAction }) {
  const sitting = round.seats.filter(({ state }) => state === "accepted" || state === "scored");
  if (sitting.length === 0) return null;
  return (
    <Part title={rounds.chairTitle} lead={rounds.chairLead}>
      <ActionForm action={action} hidden={hidden}>
        <RadioGroup
          name="chairId"
          label={rounds.chair}
          options={sitting.map(({ id, name, unitName }) => ({ value: id, label: name, hint: unitName }))}
          defaultValue={sitting.find(({ chair }) => chair)?.id}
        />
        <SubmitButton variant="quiet">{rounds.nameChair}</SubmitButton>
      </ActionForm>
    </Part>
  );
}

type VoidProps = { view: RoundsView; actions: Pick<RoundActions, "voidSeat" | "voidRound"> };

/** A conflict found, or another ground, in a round that is open or closed. */
export function VoidForms({ view, actions }: VoidProps) {
  const standing = view.rounds.filter(
    ({ standing: now }) => (now === "open" && view.mayRun) || (now === "closed" && view.mayVoidClosed),
  );
  if (standing.length === 0) return null;
  const seats = standing.flatMap(({ number, seats: own }) =>
    own
      .filter(({ state }) => state !== "declined" && state !== "voided")
      .map(({ id, name, unitName }) => ({ value: id, label: rounds.seatOf(number, name, unitName) })),
  );
  return (
    <div className="mt-12">
      <Details summary={rounds.conflictTitle}>
        <p className="mb-4 max-w-measure text-ink-2">{rounds.conflictLead}</p>
        <ActionForm action={actions.voidSeat} hidden={{ filingId: view.id }}>
          <SelectField name="seatId" label={rounds.conflictSeat} required options={seats} />
          <TextArea name="conflictReason" label={rounds.conflictReason} required rows={3} most={1000} />
          <SubmitButton variant="danger">{rounds.conflict}</SubmitButton>
        </ActionForm>
      </Details>
      <Details summary={rounds.voidTitle}>
        <ActionForm action={actions.voidRound} hidden={{ filingId: view.id }}>
          <SelectField
            name="roundId"
            label={rounds.voidRound}
            required
            options={standing.map(({ id, number }) => ({ value: id, label: rounds.round(number) }))}
          />
          <TextArea name="voidReason" label={rounds.voidReason} required rows={3} most={1000} />
          <SubmitButton variant="danger">{rounds.voidButton}</SubmitButton>
        </ActionForm>
      </Details>
    </div>
  );
}
