import type { ReactNode } from "react";
import { SectionHeading } from "@/components/layout/section-heading";
import { DefinitionList } from "@/components/ui/definition-list";
import { InsetText, SuccessNotice, Warning } from "@/components/ui/notice-box";
import type { ConfirmationState, ConfirmationView, ViewDifference } from "@/lib/domain/filing/fingerprint";
import { ownPart } from "@/lib/messages/invitation";
import { viewLabel, viewValue } from "@/lib/messages/member";
import { AnswerForms, type AnswerFormsProps } from "./answer-forms";
import { type AnswerItem, AnswerList } from "./answer-list";
import { DifferenceTable } from "./difference-table";

export type OwnPartProps = {
  part: {
    memberId: string;
    view: ConfirmationView;
    fingerprint: string;
    confirmation: ConfirmationState;
    differences: readonly ViewDifference[];
    lastAnswerId: string;
    mayAnswer: boolean;
    answers: readonly AnswerItem[];
    agreementFile: { name: string } | null;
  };
  /** Where the agreement is served to this reader. */
  agreementHref: string;
  /** How far the case has come, where this reader may know. */
  progress?: ReactNode;
  /** What was just answered. */
  said: string | null;
  /** Null where this person may look but not answer. */
  forms: Pick<AnswerFormsProps, "confirmAction" | "refuseAction" | "hidden" | "sealedPage"> | null;
};

/** What a member answers for, what changed since it last did, and the two answers. */
export function OwnPartView({ part, agreementHref, progress, said, forms }: OwnPartProps) {
  return (
    <>
      <Said part={part} said={said} />
      {progress}
      {part.differences.length > 0 ? <DifferenceSection part={part} /> : null}
      <section aria-labelledby="seen" className="mb-12">
        <SectionHeading id="seen">{ownPart.seen}</SectionHeading>
        <p className="mb-5 max-w-measure text-ink-2">{ownPart.seenHint}</p>
        <ViewList view={part.view} />
        <Agreement file={part.agreementFile} href={agreementHref} />
      </section>
      {part.mayAnswer ? null : <InsetText>{ownPart.closed}</InsetText>}
      {part.mayAnswer && !forms ? <InsetText>{ownPart.notAdministrator}</InsetText> : null}
      {part.mayAnswer && forms ? <AnswerForms {...forms} part={part} /> : null}
      {part.answers.length > 0 ? (
        <section aria-labelledby="history" className="mt-14">
          <SectionHeading id="history">{ownPart.history}</SectionHeading>
          <AnswerList answers={part.answers} />
        </section>
      ) : null}
    </>
  );
}

function Said({ part, said }: Pick<OwnPartProps, "part" | "said">) {
  if (said === "confirmed" || said === "refused") return <SuccessNotice>{ownPart.done[said]}</SuccessNotice>;
  if (part.confirmation === "confirmed")
    return <Told title={ownPart.confirmedTitle}>{ownPart.confirmedText}</Told>;
  if (part.confirmation === "refused") return <Told title={ownPart.refusedTitle}>{ownPart.refusedText}</Told>;
  return null;
}

function Told({ title, children }: { title: string; children: ReactNode }) {
  return (
    <InsetText>
      <p className="font-semibold text-ink">{title}</p>
      <p>{children}</p>
    </InsetText>
  );
}

function DifferenceSection({ part }: Pick<OwnPartProps, "part">) {
  return (
    <section className="mb-12">
      <Warning title={ownPart.changedTitle}>{ownPart.changedText}</Warning>
      <DifferenceTable differences={part.differences} />
    </section>
  );
}

const ORDER = ["consortiumName", "leadName", "liableUnitName", "memberName"] as const;

function ViewList({ view }: { view: ConfirmationView }) {
  const own = Object.entries(view.part).map(([field, value]) => [`part.${field}`, value] as const);
  const rows = [...ORDER.map((field) => [field, view[field]] as const), ...own];
  return (
    <DefinitionList
      items={rows.map(([field, value]) => ({
        term: viewLabel(field),
        value: <span className="whitespace-pre-line">{viewValue(field, value)}</span>,
      }))}
    />
  );
}

function Agreement({ file, href }: { file: { name: string } | null; href: string }) {
  return (
    <p className="mt-5">
      <span className="mr-4 text-sm text-ink-3">{ownPart.agreement}</span>
      {file ? <a href={href}>{ownPart.agreementOpen(file.name)}</a> : ownPart.noAgreement}
    </p>
  );
}
