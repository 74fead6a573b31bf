import { ActionForm } from "@/components/form/action-form";
import { SelectField } from "@/components/form/choice-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { PageHeading } from "@/components/layout/page-heading";
import { SectionHeading } from "@/components/layout/section-heading";
import type { FormAction } from "@/lib/action-result";
import { memberAdd } from "@/lib/messages/member";
import { DirectoryResults, type DirectoryRow } from "./directory-results";
import { DirectorySearch } from "./directory-search";
import { kindOptions } from "./options";
import { SpreadsheetForm } from "./spreadsheet-form";

type Props = {
  filing: { id: string; name: string };
  query: string;
  /** Null before a search. */
  found: readonly DirectoryRow[] | null;
  /** Units on the list already. */
  taken: readonly string[];
  /** Code of the refusal of an upload. */
  refused: string | null;
  chooseAction: FormAction;
  typeAction: FormAction;
};

/** Three ways to add members: from the directory, by code or name, with a spreadsheet. */
export function AddMembersView({ filing, query, found, taken, refused, chooseAction, typeAction }: Props) {
  const list = `/workspace/filings/${filing.id}/members`;
  return (
    <>
      <PageHeading
        title={memberAdd.title}
        caption={filing.name}
        back={{ href: list, label: memberAdd.back }}
      />
      <section aria-labelledby="directory">
        <SectionHeading id="directory">{memberAdd.directory.title}</SectionHeading>
        <DirectorySearch path={`${list}/add`} query={query} />
        {found ? (
          <DirectoryResults rows={found} filingId={filing.id} taken={taken} action={chooseAction} />
        ) : null}
      </section>
      <section aria-labelledby="typed" className="mt-14">
        <SectionHeading id="typed">{memberAdd.typed.title}</SectionHeading>
        <TypedForm filingId={filing.id} action={typeAction} />
      </section>
      <section aria-labelledby="spreadsheet" className="mt-14">
        <SectionHeading id="spreadsheet">{memberAdd.spreadsheet.title}</SectionHeading>
        <SpreadsheetForm filingId={filing.id} refused={refused} />
      </section>
    </>
  );
}

function TypedForm({ filingId, action }: { filingId: string; action: FormAction }) {
  const { typed } = memberAdd;
  return (
    <ActionForm action={action} hidden={{ filingId }}>
      <TextField name="creditCode" label={typed.creditCode} hint={typed.creditCodeHint} autoComplete="off" />
      <TextField name="name" label={typed.name} hint={typed.nameHint} autoComplete="off" />
      <SelectField name="kind" label={typed.kind} options={kindOptions} />
      <SubmitButton>{typed.submit}</SubmitButton>
    </ActionForm>
  );
}
