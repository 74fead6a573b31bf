import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-field";
import { PageHeading } from "@/components/layout/page-heading";
import type { FormAction } from "@/lib/action-result";
import { ruleChangeWords } from "@/lib/messages/rule-change";

const words = ruleChangeWords.section;

type RuleDocumentFormProps = {
  change: { id: string; version: number; subjectName: string; document: unknown };
  action: FormAction;
};

/** The whole rule as text, for those who know its shape. */
export function RuleDocumentForm({ change, action }: RuleDocumentFormProps) {
  const { id, version, subjectName, document } = change;
  return (
    <>
      <PageHeading
        title={words.whole}
        caption={subjectName}
        lead={words.wholeLead}
        back={{ href: `/admin/changes/${id}`, label: words.back }}
      />
      <ActionForm action={action} hidden={{ changeId: id, version: String(version) }}>
        <TextArea
          name="document"
          label={words.wholeField}
          rows={30}
          defaultValue={JSON.stringify(document, null, 2)}
        />
        <SubmitButton>{words.save}</SubmitButton>
      </ActionForm>
    </>
  );
}
