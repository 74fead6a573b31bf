import { ActionForm } from "@/components/form/action-form";
import { SelectField } from "@/components/form/choice-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { SectionHeading } from "@/components/layout/section-heading";
import type { FormAction } from "@/lib/action-result";
import { IMPORT_FIELDS, isRequiredField } from "@/lib/domain/import/fields";
import type { ImportView } from "@/lib/domain/import/view";
import { ORGANIZATION_KINDS } from "@/lib/domain/organization/kinds";
import { ACTION_LABELS, FIELD_NAMES, importWords as words } from "@/lib/messages/imports";
import { ORGANIZATION_KIND_NAMES } from "@/lib/messages/organization-kinds";

/** Which column holds what, guessed and changeable, and what stands for columns the file lacks. */
export function MappingForm({ view, action }: { view: ImportView; action: FormAction }) {
  const { id, version, kind, header, mapping, options, tracks } = view;
  const columns = header.map((head, index) => ({ value: String(index), label: head || String(index + 1) }));
  return (
    <section>
      <SectionHeading>{words.mapping}</SectionHeading>
      <p className="mb-5 max-w-measure text-ink-2">{words.mappingLead}</p>
      <ActionForm action={action} hidden={{ importId: id, version: String(version) }}>
        <div className="grid gap-x-8 sm:grid-cols-2 lg:grid-cols-3">
          {IMPORT_FIELDS[kind].map((field) => (
            <SelectField
              key={field}
              name={`column.${field}`}
              label={FIELD_NAMES[field]}
              options={columns}
              placeholder={words.noColumn}
              defaultValue={mapping[field] === undefined ? "" : String(mapping[field])}
              optional={!isRequiredField(kind, field)}
            />
          ))}
        </div>
        {kind === "institutions" ? (
          <SelectField
            name="kind"
            label={words.options.kind}
            options={ORGANIZATION_KINDS.map((value) => ({ value, label: ORGANIZATION_KIND_NAMES[value] }))}
            defaultValue={options.kind ?? ""}
            optional
          />
        ) : null}
        {kind === "consortia" ? (
          <>
            <SelectField
              name="track"
              label={words.options.track}
              options={tracks.map(({ id: value, name }) => ({ value, label: name }))}
              defaultValue={options.track ?? tracks[0]?.id ?? ""}
            />
            <TextField
              name="source"
              label={words.options.source}
              hint={words.options.sourceHint}
              defaultValue={options.source ?? ""}
              width="full"
            />
          </>
        ) : null}
        <SubmitButton variant="quiet">{ACTION_LABELS.map}</SubmitButton>
      </ActionForm>
    </section>
  );
}
