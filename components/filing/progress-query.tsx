"use client";
import { useActionState, useMemo } from "react";
import { FormAnswer, formState, useVersion } from "@/components/form/action-form";
import { FormContext } from "@/components/form/form-context";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { ButtonRow } from "@/components/ui/button";
import { DefinitionList } from "@/components/ui/definition-list";
import { type ActionResult, type FormAction, idle } from "@/lib/action-result";

/** Where the case stands, in finished words. */
type ProgressAnswer = { state: string; facts: { term: string; value: string }[] };

type ProgressQueryProps = {
  action: FormAction<ProgressAnswer>;
  words: Readonly<
    Record<"caseNumber" | "progressCode" | "progressHint" | "query" | "result" | "state", string>
  >;
  /** From the address that a receipt's code leads to. */
  printed: { caseNumber: string; progressCode: string };
};

/** Number and code in, the state of the case out, on the same page. */
export function ProgressQuery({ action, words, printed }: ProgressQueryProps) {
  const [result, send] = useActionState<ActionResult<ProgressAnswer>, FormData>(action, idle);
  const version = useVersion(result);
  const context = useMemo(() => formState(result, version), [result, version]);
  return (
    <FormContext.Provider value={context}>
      {result.status === "done" ? (
        <section role="status" className="mb-10 max-w-measure" aria-label={words.result}>
          <p className="text-sm text-ink-3">{words.state}</p>
          <p className="mb-4 font-serif text-2xl font-semibold">{result.value.state}</p>
          <DefinitionList items={result.value.facts} />
        </section>
      ) : (
        <FormAnswer key={version} result={result} />
      )}
      <form action={send} noValidate>
        <TextField
          name="caseNumber"
          label={words.caseNumber}
          defaultValue={printed.caseNumber}
          required
          autoComplete="off"
        />
        <TextField
          name="progressCode"
          label={words.progressCode}
          hint={words.progressHint}
          defaultValue={printed.progressCode}
          required
          width="short"
          autoComplete="off"
        />
        <ButtonRow>
          <SubmitButton>{words.query}</SubmitButton>
        </ButtonRow>
      </form>
    </FormContext.Provider>
  );
}
