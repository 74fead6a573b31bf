"use client";
import { useMemo } from "react";
import { FormAnswer, formState } from "@/components/form/action-form";
import { RadioGroup } from "@/components/form/choice-field";
import { FileInput } from "@/components/form/file-input";
import { FormContext } from "@/components/form/form-context";
import { TextArea, TextField } from "@/components/form/text-field";
import { Button, ButtonRow } from "@/components/ui/button";
import { InsetText } from "@/components/ui/notice-box";
import type { ActionResult } from "@/lib/action-result";
import { acceptOf, DOCUMENT_KINDS } from "@/lib/domain/file/kinds";
import { MOST_EVIDENCE, MOST_EVIDENCE_BYTES, OBJECTORS } from "@/lib/domain/public-notice/objection";
import { objectionWords as words } from "@/lib/messages/public-notice";

type ObjectionFormProps = {
  noticeId: string;
  /** What the last sending answered; the browser posts this form by itself, files included. */
  result: ActionResult;
};

const MEGABYTES = MOST_EVIDENCE_BYTES / (1024 * 1024);

/** An objection by real name, with its evidence, in one plain multipart form. */
export function ObjectionForm({ noticeId, result }: ObjectionFormProps) {
  const state = useMemo(() => formState(result, 0), [result]);
  return (
    <FormContext.Provider value={state}>
      <FormAnswer result={result} />
      {result.status === "invalid" ? <InsetText>{words.filesAgain}</InsetText> : null}
      <form action="/api/uploads/objections" method="post" encType="multipart/form-data" noValidate>
        <input type="hidden" name="noticeId" value={noticeId} />
        <Sender />
        <Matter />
        <ButtonRow>
          <Button type="submit">{words.send}</Button>
        </ButtonRow>
      </form>
    </FormContext.Provider>
  );
}

/** Who objects; what each kind of sender leaves out is said beside the fields. */
const Sender = () => (
  <>
    <RadioGroup
      name="by"
      label={words.by}
      required
      options={OBJECTORS.map((value) => ({ value, ...words.byOptions[value] }))}
    />
    <h2 className="mb-4 text-xl">{words.organization}</h2>
    <TextField name="organizationName" label={words.organizationName} />
    <TextField name="creditCode" label={words.creditCode} />
    <h2 className="mb-4 text-xl">{words.person}</h2>
    <TextField
      name="name"
      label={words.personName}
      hint={words.personNameHint}
      width="short"
      autoComplete="name"
    />
    <TextField
      name="identity"
      label={words.identityLast}
      hint={words.identityHint}
      width="narrow"
      autoComplete="off"
    />
    <TextField name="phone" label={words.phone} type="tel" width="short" autoComplete="tel" />
    <TextField name="email" label={words.email} hint={words.emailHint} type="email" autoComplete="email" />
  </>
);

const Matter = () => (
  <>
    <h2 className="mb-4 text-xl">{words.what}</h2>
    <TextArea name="content" label={words.content} hint={words.contentHint} required rows={8} most={5000} />
    <FileInput
      name="proof"
      label={words.proof}
      hint={words.proofHint(MEGABYTES)}
      accept={acceptOf(DOCUMENT_KINDS)}
    />
    <FileInput
      name="evidence"
      label={words.evidence}
      hint={words.evidenceHint(MOST_EVIDENCE, MEGABYTES)}
      accept={acceptOf(DOCUMENT_KINDS)}
      multiple
      optional
    />
  </>
);
