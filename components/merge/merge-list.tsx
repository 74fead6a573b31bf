import Link from "next/link";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea, TextField } from "@/components/form/text-field";
import { SectionHeading } from "@/components/layout/section-heading";
import { Table } from "@/components/ui/table";
import type { FormAction } from "@/lib/action-result";
import type { MergeHead } from "@/lib/domain/organization/merge";
import { momentText } from "@/lib/messages/dates";
import { MERGE_STATE_NAMES, mergeWords as words } from "@/lib/messages/merge";

type MergeListProps = { merges: readonly MergeHead[]; start: FormAction | null };

/** Merges under way and done, and the form for another. */
export function MergeList({ merges, start }: MergeListProps) {
  return (
    <>
      {start ? (
        <section>
          <SectionHeading>{words.start}</SectionHeading>
          <ActionForm action={start}>
            <TextField name="kept" label={words.kept} hint={words.unitHint} width="full" required />
            <TextField name="absorbed" label={words.absorbed} hint={words.unitHint} width="full" required />
            <TextArea name="reason" label={words.reason} rows={2} most={500} required />
            <SubmitButton>{words.send}</SubmitButton>
          </ActionForm>
        </section>
      ) : null}
      <section className="mt-12">
        <SectionHeading>{words.list}</SectionHeading>
        <Table
          caption={words.list}
          captionHidden
          rows={merges}
          rowKey={({ id }) => id}
          empty={words.none}
          columns={[
            {
              key: "pair",
              header: words.columns.pair,
              cell: ({ id, keptName, absorbedName }) => (
                <Link href={`/desk/merges/${id}`}>{words.pair(absorbedName, keptName)}</Link>
              ),
            },
            { key: "state", header: words.columns.state, cell: ({ state }) => MERGE_STATE_NAMES[state] },
            { key: "who", header: words.columns.who, cell: ({ draftedByName }) => draftedByName },
            { key: "when", header: words.columns.when, cell: ({ draftedAt }) => momentText(draftedAt) },
          ]}
        />
      </section>
    </>
  );
}
