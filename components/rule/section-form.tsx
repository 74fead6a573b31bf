import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { PageHeading } from "@/components/layout/page-heading";
import { ButtonRow } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { InsetText } from "@/components/ui/notice-box";
import type { FormAction } from "@/lib/action-result";
import type { RuleSectionView } from "@/lib/domain/rule-change/change-view";
import { type RuleFormField, valueAt } from "@/lib/domain/rule-change/form-fields";
import { ruleChangeWords } from "@/lib/messages/rule-change";
import { EvidenceFields, evidenceOf } from "./evidence-fields";
import { RuleFieldInput } from "./rule-field";
import { RuleRowsInput } from "./rule-rows";

const words = ruleChangeWords.section;

/** One part of a rule as a form, made from the fields its kind declares. */
export function RuleSectionForm({ view, action }: { view: RuleSectionView; action: FormAction }) {
  const { id, version, section, fields, document } = view;
  return (
    <>
      <RuleSectionHeading view={view} />
      <InsetText>{words.honest}</InsetText>
      <ActionForm action={action} hidden={{ changeId: id, version: String(version), section }}>
        {fields.map((field) => (
          <RuleFormPart key={field.path} field={field} document={document} />
        ))}
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

export function RuleSectionHeading({ view }: { view: RuleSectionView }) {
  return (
    <PageHeading
      title={view.title}
      caption={view.subjectName}
      back={{ href: `/admin/changes/${view.id}`, label: words.back }}
    />
  );
}

/** A value with its evidence beside it; a list of rows takes the whole width. */
function RuleFormPart({ field, document }: { field: RuleFormField; document: unknown }) {
  const marked = field.evidenceAt === null ? null : evidenceOf(valueAt(document, field.evidenceAt));
  const evidence =
    marked && field.evidenceAt !== null ? <EvidenceFields at={field.evidenceAt} {...marked} /> : null;
  if (field.kind === "rows")
    return (
      <div className="border-b border-line pt-7">
        <RuleRowsInput field={field} document={document} />
        {evidence}
      </div>
    );
  const input = <RuleFieldInput field={field} name={field.path} value={valueAt(document, field.path)} />;
  return (
    <div className="grid gap-x-12 border-b border-line pt-7 lg:grid-cols-2">
      <div>{input}</div>
      {evidence}
    </div>
  );
}
