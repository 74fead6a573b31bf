"use client";
import Link from "next/link";
import { type ReactNode, useActionState, useMemo } from "react";
import { FormAnswer, formState, useVersion } from "@/components/form/action-form";
import { SelectField } from "@/components/form/choice-field";
import { FormContext } from "@/components/form/form-context";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { ButtonRow } from "@/components/ui/button";
import type { FormAction } from "@/lib/action-result";
import { type ActionResult, idle } from "@/lib/action-result";
import { queue } from "@/lib/messages/desk";

export type BatchResult = {
  items: { id: string; name: string; ok: boolean; message: string }[];
  handled: number;
};

type BatchFormProps = {
  action: FormAction<BatchResult>;
  receivers: { id: string; name: string }[];
  mayAccept: boolean;
  mayTake: boolean;
  children: ReactNode;
};

/** The ticked cases of the lists inside, handled together, with a result for each. */
export function BatchForm({ action, receivers, mayAccept, mayTake, children }: BatchFormProps) {
  const [result, send] = useActionState<ActionResult<BatchResult>, FormData>(action, idle);
  const version = useVersion(result);
  const state = useMemo(() => formState(result, version), [result, version]);
  return (
    <FormContext.Provider value={state}>
      <FormAnswer key={version} result={result} />
      {result.status === "done" ? <BatchItems {...result.value} /> : null}
      <form action={send} noValidate>
        {children}
        <fieldset data-print="hidden" className="mt-8 border-t border-line pt-5">
          <legend className="float-left mb-3 w-full font-semibold">{queue.batch}</legend>
          <p className="clear-both mb-4 text-sm text-ink-3">{queue.batchLead}</p>
          <div className="grid gap-x-8 sm:grid-cols-2">
            <SelectField
              name="assigneeId"
              label={queue.batchTo}
              options={receivers.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <TextField
              name="reason"
              label={queue.batchReason}
              hint={queue.batchReasonHint}
              optional
              width="full"
            />
          </div>
          <ButtonRow>
            <SubmitButton name="do" value="assign" variant="quiet">
              {queue.batchAssign}
            </SubmitButton>
            {mayTake ? (
              <SubmitButton name="do" value="take" variant="quiet">
                {queue.batchTake}
              </SubmitButton>
            ) : null}
            {mayAccept ? (
              <SubmitButton name="do" value="accept" variant="quiet">
                {queue.batchAccept}
              </SubmitButton>
            ) : null}
          </ButtonRow>
        </fieldset>
      </form>
    </FormContext.Provider>
  );
}

const BatchItems = ({ items, handled }: BatchResult) => (
  <div role="status" className="mb-8 border-l-4 border-green bg-green-wash px-5 py-4">
    <p className="font-semibold">{queue.batchResult(handled, items.length)}</p>
    <ul className="mt-2 text-sm">
      {items.map(({ id, name, ok, message }) => (
        <li key={id} className="py-0.5">
          <Link href={`/desk/filings/${id}`}>{name}</Link>
          <span className={`ml-3 ${ok ? "text-green" : "text-seal"}`}>{message}</span>
        </li>
      ))}
    </ul>
  </div>
);
