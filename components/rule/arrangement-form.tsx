import { ActionForm } from "@/components/form/action-form";
import { FieldError, FieldHint } from "@/components/form/field-frame";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea, TextField } from "@/components/form/text-field";
import { SectionHeading } from "@/components/layout/section-heading";
import { Button, ButtonRow } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { SuccessNotice, Warning } from "@/components/ui/notice-box";
import type { FormAction } from "@/lib/action-result";
import {
  calendarYearOf,
  checkYear,
  workingDaysOfYear,
  type YearDocument,
} from "@/lib/domain/calendar/year-document";
import type { RuleSectionView } from "@/lib/domain/rule-change/change-view";
import { arrangementText, arrangementForm as words, yearFindingText } from "@/lib/messages/calendar";
import { RuleSectionHeading } from "./section-form";

type ArrangementFormProps = {
  view: RuleSectionView;
  document: YearDocument;
  action: FormAction;
  /** Lines read by the upload just made, or why it was refused. */
  read: number | null;
  refused: string | null;
};

/** A year's days: a file to begin with, its lines to mend, and what is wrong with each. */
export function ArrangementForm({ view, document, action, read, refused }: ArrangementFormProps) {
  const { id, version, section } = view;
  return (
    <>
      <RuleSectionHeading view={view} />
      {read === null ? null : <SuccessNotice>{words.read(read, document.file ?? "")}</SuccessNotice>}
      <Findings document={document} />
      <section className="mb-12">
        <SectionHeading>{words.upload}</SectionHeading>
        <Upload view={view} source={document.source} refused={refused} />
      </section>
      <SectionHeading>{words.edit}</SectionHeading>
      <ActionForm
        action={action}
        hidden={{ changeId: id, version: String(version), section, file: document.file ?? "" }}
      >
        <TextField
          name="source"
          label={words.source}
          hint={words.sourceHint}
          defaultValue={document.source}
        />
        <TextArea
          name="lines"
          label={words.lines}
          hint={words.linesHint}
          rows={18}
          defaultValue={arrangementText(document.lines)}
        />
        <ButtonRow>
          <SubmitButton>{words.save}</SubmitButton>
          <ButtonLink href={`/admin/changes/${id}`} variant="quiet">
            {words.back}
          </ButtonLink>
        </ButtonRow>
      </ActionForm>
    </>
  );
}

function Findings({ document }: { document: YearDocument }) {
  const findings = checkYear(document);
  const days = words.workingDays(workingDaysOfYear(calendarYearOf(document)));
  if (document.lines.length === 0) return null;
  if (findings.length === 0) return <p className="my-6 text-ink-2">{`${words.sound}${days}`}</p>;
  return (
    <Warning title={words.problems}>
      <ul className="list-disc pl-5">
        {findings.map((finding) => {
          const text = yearFindingText(finding, document.lines);
          return <li key={text}>{text}</li>;
        })}
      </ul>
    </Warning>
  );
}

const sentences: Readonly<Record<string, string>> = words.refused;

function Upload({
  view,
  source,
  refused,
}: {
  view: RuleSectionView;
  source: string;
  refused: string | null;
}) {
  const id = "field-arrangement";
  const error = refused ? (sentences[refused] ?? words.refused.spreadsheetUnreadable) : undefined;
  return (
    <form action={`/api/rule-changes/${view.id}/arrangement`} method="post" encType="multipart/form-data">
      <p className="mb-5 max-w-measure text-ink-2">{words.uploadLead}</p>
      <input type="hidden" name="version" value={view.version} />
      <input type="hidden" name="source" value={source} />
      <div className={`mb-5 ${error ? "border-l-4 border-seal pl-4" : ""}`}>
        <label htmlFor={id} className="mb-1 block font-semibold">
          {words.field}
        </label>
        <FieldHint id={id}>{words.hint}</FieldHint>
        <FieldError id={id} error={error} />
        <input
          type="file"
          id={id}
          name="arrangement"
          accept=".csv,.xlsx,.json"
          aria-describedby={`${id}-hint`}
          aria-invalid={error ? true : undefined}
          className="block max-w-full min-h-11 text-sm file:mr-4 file:min-h-11 file:cursor-pointer file:rounded-sm file:border file:border-blue file:bg-surface file:px-4 file:text-blue"
        />
      </div>
      <Button type="submit" variant="quiet">
        {words.submit}
      </Button>
    </form>
  );
}
