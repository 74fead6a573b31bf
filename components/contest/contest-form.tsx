"use client";
import Link from "next/link";
import { useMemo } from "react";
import { FormAnswer, formState } from "@/components/form/action-form";
import { FileInput } from "@/components/form/file-input";
import { FormContext } from "@/components/form/form-context";
import { TextArea, TextField } from "@/components/form/text-field";
import { PageHeading } from "@/components/layout/page-heading";
import { Button, ButtonRow } from "@/components/ui/button";
import { InsetText, SuccessNotice } from "@/components/ui/notice-box";
import type { ActionResult } from "@/lib/action-result";
import { acceptOf, DOCUMENT_KINDS } from "@/lib/domain/file/kinds";
import { MOST_EVIDENCE_BYTES } from "@/lib/domain/public-notice/objection";
import { contestWords as words } from "@/lib/messages/contest";

type ContestFormProps = {
  consortium: { number: string; name: string };
  /** Number of the contest just sent. */
  received: string | null;
  /** What the last sending answered; the browser posts this form by itself, its letter included. */
  result: ActionResult;
};

const MEGABYTES = MOST_EVIDENCE_BYTES / (1024 * 1024);

/** A listed unit says that it did not agree, in one plain multipart form. */
export function ContestForm({ consortium, received, result }: ContestFormProps) {
  const state = useMemo(() => formState(result, 0), [result]);
  const page = `/consortia/${consortium.number}`;
  return (
    <>
      <PageHeading title={words.title} lead={words.lead} back={{ href: page, label: consortium.name }} />
      {received ? (
        <SuccessNotice>
          <p className="font-semibold">{words.receivedTitle}</p>
          <p>{words.received(received)}</p>
        </SuccessNotice>
      ) : null}
      <InsetText>
        <p>{words.of}</p>
        <p>
          <Link href={page}>{consortium.name}</Link>
        </p>
      </InsetText>
      {received ? null : (
        <FormContext.Provider value={state}>
          <FormAnswer result={result} />
          {result.status === "invalid" ? <InsetText>{words.filesAgain}</InsetText> : null}
          <form action="/api/uploads/contests" method="post" encType="multipart/form-data" noValidate>
            <input type="hidden" name="consortium" value={consortium.number} />
            <Fields />
            <ButtonRow>
              <Button type="submit">{words.send}</Button>
            </ButtonRow>
          </form>
        </FormContext.Provider>
      )}
    </>
  );
}

const Fields = () => (
  <>
    <TextField name="organizationName" label={words.organizationName} required />
    <TextField name="creditCode" label={words.creditCode} required />
    <TextField name="name" label={words.name} width="short" autoComplete="name" required />
    <TextField name="phone" label={words.phone} type="tel" width="short" autoComplete="tel" required />
    <TextField
      name="email"
      label={words.email}
      hint={words.emailHint}
      type="email"
      autoComplete="email"
      required
    />
    <TextArea name="content" label={words.content} hint={words.contentHint} rows={6} most={5000} required />
    <FileInput
      name="proof"
      label={words.proof}
      hint={words.proofHint(MEGABYTES)}
      accept={acceptOf(DOCUMENT_KINDS)}
    />
  </>
);
