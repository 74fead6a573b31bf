import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { ButtonRow } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import type { FormAction } from "@/lib/action-result";
import { rowsOf, type SectionValues, type Values, valuesOf } from "@/lib/domain/filing/sections";
import {
  type RegistrationSectionId,
  registrationFields,
  registrationSection,
  rowField,
} from "@/lib/domain/organization/registration-fields";
import { organizationPages, organizationWords } from "@/lib/messages/organization";
import { REGISTRATION_ROW_NAMES } from "@/lib/messages/registration-fields";
import { ui } from "@/lib/messages/ui";
import { CatalogueField, type FieldOptions } from "./catalogue-field";
import { shareText } from "./share-text";

const words = organizationPages.registration;
const BLANK: Values = {};

type RegistrationFormProps = {
  section: RegistrationSectionId;
  version: number;
  values: SectionValues | undefined;
  /** What the check says of the saved text, by the name a field is sent under. */
  errors: Readonly<Record<string, string>>;
  options: FieldOptions;
  /** The years figures are asked for. */
  years: readonly string[];
  action: FormAction;
};

/** One section of the registration; saved as typed, also when something is wrong. */
export function RegistrationForm(props: RegistrationFormProps) {
  const { section, version, values, action, years } = props;
  const rowName = REGISTRATION_ROW_NAMES[section];
  const repeated = registrationSection(section).repeated !== undefined;
  const rows = section === "figures" ? yearRows(values, years) : [...rowsOf(values), BLANK];
  return (
    <ActionForm action={action} hidden={{ section, version: String(version) }}>
      {rowName ? <p className="mb-6 text-sm text-ink-3">{words.addHint(rowName)}</p> : null}
      {repeated ? (
        rows.map((row, index) => (
          <Row key={rowField(index, section)} {...props} row={row} index={index} isNew={row === BLANK} />
        ))
      ) : (
        <Fields {...props} values={valuesOf(values)} nameOf={(field) => field} />
      )}
      <ButtonRow>
        <SubmitButton name="intent" value="save">
          {words.save}
        </SubmitButton>
        {rowName ? (
          <SubmitButton variant="quiet" name="intent" value="addRow">
            {words.saveAndAdd}
          </SubmitButton>
        ) : null}
        <ButtonLink variant="quiet" href="/workspace/organization/registration">
          {ui.cancel}
        </ButtonLink>
      </ButtonRow>
    </ActionForm>
  );
}

/** A row for every year asked for, in order, with what was typed for it. */
const yearRows = (values: SectionValues | undefined, years: readonly string[]): Values[] =>
  years.map((year) => rowsOf(values).find((row) => row.year === year) ?? { year });

type RowProps = RegistrationFormProps & { row: Values; index: number; isNew: boolean };

function Row({ row, index, isNew, ...props }: RowProps) {
  const { section } = props;
  const rowName = REGISTRATION_ROW_NAMES[section];
  const title = rowName
    ? organizationWords.rowOf(rowName, index)
    : organizationWords.yearOf(String(row.year));
  return (
    <fieldset id={isNew ? "new" : undefined} className="mb-10 border-t border-line-2 pt-5">
      <legend className="pr-4 font-serif text-lg font-semibold">{title}</legend>
      {section === "figures" ? (
        <input type="hidden" name={rowField(index, "year")} value={String(row.year)} />
      ) : null}
      <div className={section === "figures" ? "grid gap-x-10 sm:grid-cols-2 lg:grid-cols-4" : undefined}>
        <Fields {...props} values={row} nameOf={(field) => rowField(index, field)} />
      </div>
      {section === "figures" && row.revenueWan ? (
        <p className="-mt-3 text-sm text-ink-2">
          {organizationWords.researchShare} {shareText(row)}
        </p>
      ) : null}
    </fieldset>
  );
}

type FieldsProps = Omit<RegistrationFormProps, "values"> & {
  values: Values;
  nameOf: (field: string) => string;
};

function Fields({ section, values, errors, options, nameOf }: FieldsProps) {
  return registrationFields(section)
    .filter(([field]) => !(section === "figures" && field === "year"))
    .map(([field, spec]) => (
      <CatalogueField
        key={field}
        section={section}
        field={field}
        spec={spec}
        name={nameOf(field)}
        value={values[field]}
        error={errors[nameOf(field)]}
        options={options}
      />
    ));
}
