"use client";
import { useActionState, useMemo } from "react";
import { FormAnswer, formState, useVersion } from "@/components/form/action-form";
import { FormContext } from "@/components/form/form-context";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { PageHeading } from "@/components/layout/page-heading";
import { DefinitionList } from "@/components/ui/definition-list";
import { InsetText } from "@/components/ui/notice-box";
import type { FormAction } from "@/lib/action-result";
import { type ActionResult, idle } from "@/lib/action-result";
import type { AssignmentView } from "@/lib/domain/filing/assignment-view";
import { actionPage, bench, personalPage } from "@/lib/messages/bench";
import { benchAddress } from "./bench-address";

export type Revealed = { label: string; value: string }[];

type PersonalFormProps = {
  filing: Pick<AssignmentView, "id" | "name" | "caseNumber">;
  queue: string;
  action: FormAction<Revealed>;
};

/** Personal data in full, for a reason that is kept. */
export function PersonalForm({ filing, queue, action }: PersonalFormProps) {
  const [result, send] = useActionState<ActionResult<Revealed>, FormData>(action, idle);
  const version = useVersion(result);
  const state = useMemo(() => formState(result, version), [result, version]);
  return (
    <>
      <PageHeading
        title={personalPage.title}
        caption={`${filing.name} ${filing.caseNumber}`}
        back={{ href: benchAddress(filing.id, queue), label: actionPage.toBench }}
        lead={personalPage.lead}
      />
      {result.status === "done" ? (
        <div role="status">
          <InsetText>{personalPage.shown}</InsetText>
          <DefinitionList
            items={result.value.map(({ label, value }) => ({ term: label, value: value || bench.empty }))}
          />
        </div>
      ) : (
        <FormContext.Provider value={state}>
          <FormAnswer key={version} result={result} />
          <form action={send} noValidate>
            <input type="hidden" name="filingId" value={filing.id} />
            <TextField name="reason" label={personalPage.reason} required width="full" />
            <SubmitButton>{personalPage.button}</SubmitButton>
          </form>
        </FormContext.Provider>
      )}
    </>
  );
}
