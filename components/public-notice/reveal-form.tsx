"use client";
import { useActionState, useMemo } from "react";
import { FormAnswer, formState, useVersion } from "@/components/form/action-form";
import { FormContext } from "@/components/form/form-context";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { SectionHeading } from "@/components/layout/section-heading";
import { DefinitionList } from "@/components/ui/definition-list";
import { InsetText } from "@/components/ui/notice-box";
import { type ActionResult, type FormAction, idle } from "@/lib/action-result";
import { noticeDesk } from "@/lib/messages/public-notice";

export type RevealedObjector = { label: string; value: string }[];

type RevealFormProps = {
  /** What names the record, as hidden fields. */
  ids: Readonly<Record<string, string>>;
  action: FormAction<RevealedObjector>;
};

/** Who objects, in full, for a reason that is kept. */
export function RevealForm({ ids, action }: RevealFormProps) {
  const [result, send] = useActionState<ActionResult<RevealedObjector>, FormData>(action, idle);
  const version = useVersion(result);
  const state = useMemo(() => formState(result, version), [result, version]);
  return (
    <section className="mt-10">
      <SectionHeading>{noticeDesk.reveal}</SectionHeading>
      {result.status === "done" ? (
        <div role="status">
          <InsetText>{noticeDesk.revealed}</InsetText>
          <DefinitionList items={result.value.map(({ label, value }) => ({ term: label, value }))} />
        </div>
      ) : (
        <FormContext.Provider value={state}>
          <FormAnswer key={version} result={result} />
          <p className="mb-4 max-w-measure text-ink-2">{noticeDesk.revealLead}</p>
          <form action={send} noValidate>
            {Object.entries(ids).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <TextField name="reason" label={noticeDesk.revealReason} required width="full" />
            <SubmitButton variant="quiet">{noticeDesk.revealButton}</SubmitButton>
          </form>
        </FormContext.Provider>
      )}
    </section>
  );
}
