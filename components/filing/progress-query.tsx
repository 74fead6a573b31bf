"use client";
import { useActionState, useMemo, useState } from "react";
import { FormAnswer, formState } from "@/components/form/action-form";
import { FormContext } from "@/components/form/form-context";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { ButtonRow } from "@/components/ui/button";
import { DefinitionList } from "@/components/ui/definition-list";
import { type ActionResult, type FormAction, idle } from "@/lib/action-result";
import type { DueView } from "@/lib/domain/filing/due";
import type { FilingState } from "@/lib/domain/filing/states";
import type { Who } from "@/lib/domain/filing/transition";
import { momentText } from "@/lib/messages/dates";
import { APPLICANT_STATE_NAMES } from "@/lib/messages/filing-fields";
import { dueWords, NEXT_WORDS, POST_NAMES, progressQuery, status } from "@/lib/messages/filing-status";

type ProgressAnswer = {
  caseNumber: string;
  state: FilingState;
  waitingOn: Who | null;
  sender: string;
  due: DueView | null;
  changedAt: string;
};

type ProgressQueryProps = {
  action: FormAction<ProgressAnswer>;
};

/** Number and code in, the state of the case out, on the same page. */
export function ProgressQuery({ action }: ProgressQueryProps) {
  const [result, send] = useActionState<ActionResult<ProgressAnswer>, FormData>(action, idle);
  const [seen, setSeen] = useState({ result, count: 0 });
  if (seen.result !== result) setSeen({ result, count: seen.count + 1 });
  const context = useMemo(() => formState(result, seen.count), [result, seen.count]);
  return (
    <FormContext.Provider value={context}>
      {result.status === "done" ? (
        <Answer answer={result.value} />
      ) : (
        <FormAnswer key={seen.count} result={result} />
      )}
      <form action={send} noValidate>
        <TextField name="caseNumber" label={progressQuery.caseNumber} required autoComplete="off" />
        <TextField
          name="progressCode"
          label={progressQuery.progressCode}
          hint={progressQuery.progressHint}
          required
          width="short"
          autoComplete="off"
        />
        <ButtonRow>
          <SubmitButton>{progressQuery.query}</SubmitButton>
        </ButtonRow>
      </form>
    </FormContext.Provider>
  );
}

function Answer({ answer }: { answer: ProgressAnswer }) {
  const { caseNumber, state, waitingOn, sender, due, changedAt } = answer;
  const holder = waitingOn ? status.holder(waitingOn, sender, POST_NAMES[waitingOn]) : "";
  return (
    <section role="status" className="mb-10 max-w-measure" aria-label={progressQuery.result}>
      <DefinitionList
        items={[
          { term: progressQuery.caseNumber, value: caseNumber },
          {
            term: progressQuery.state,
            value: <strong className="font-serif text-xl">{APPLICANT_STATE_NAMES[state]}</strong>,
          },
          ...(holder ? [{ term: progressQuery.with, value: holder }] : []),
          ...(due ? [{ term: progressQuery.due, value: dueWords(due) }] : []),
          { term: progressQuery.next, value: NEXT_WORDS[state] },
          { term: progressQuery.updated, value: momentText(changedAt) },
        ]}
      />
    </section>
  );
}
