import { CheckboxGroup, SelectField, type SelectOption } from "@/components/form/choice-field";
import { DateField, TextArea, TextField } from "@/components/form/text-field";
import { type Field, listOf, type Typed } from "@/lib/domain/filing/sections";
import type { RegistrationSectionId } from "@/lib/domain/organization/registration-fields";
import { organizationWords } from "@/lib/messages/organization";
import { registrationWords } from "@/lib/messages/registration-fields";

export type FieldOptions = { division: SelectOption[]; industry: SelectOption[] };

type CatalogueFieldProps = {
  section: RegistrationSectionId;
  field: string;
  spec: Field;
  /** The name it is sent under. */
  name: string;
  value: Typed | undefined;
  error?: string;
  options: FieldOptions;
};

const optionsOf = (values: readonly string[], names: Readonly<Record<string, string>> = {}): SelectOption[] =>
  values.map((value) => ({ value, label: names[value] ?? value }));

/** One field of the registration's catalogue as a form control. */
export function CatalogueField({ section, field, spec, name, value, error, options }: CatalogueFieldProps) {
  const words = registrationWords(section, field);
  const common = {
    name,
    label: words.label,
    hint: words.hint,
    error,
    required: spec.required,
    optional: !spec.required,
  };
  const text = listOf(value)[0] ?? "";
  switch (spec.kind) {
    case "longText":
      return <TextArea {...common} defaultValue={text} rows={4} />;
    case "date":
      return <DateField {...common} defaultValue={text} />;
    case "choice":
      return <SelectField {...common} options={optionsOf(spec.options, words.options)} defaultValue={text} />;
    case "choices":
      return (
        <CheckboxGroup
          {...common}
          options={optionsOf(spec.options, words.options)}
          defaultValues={listOf(value)}
        />
      );
    case "term":
    case "terms":
      return (
        <SelectField
          {...common}
          options={spec.dictionary === "division" ? options.division : options.industry}
          defaultValue={text}
        />
      );
    case "money":
      return <NumberField {...common} text={text} suffix={organizationWords.unitWan} />;
    case "integer":
      return <NumberField {...common} text={text} suffix={organizationWords.unitPeople} />;
    default:
      return <LineField {...common} spec={spec} text={text} />;
  }
}

type LineFieldProps = { name: string; label: string; error?: string; spec: Field; text: string };

const INPUT_TYPES = { telephone: "tel", email: "email" } as const;

function LineField({ spec, text, ...rest }: LineFieldProps) {
  const { kind, max = 0 } = spec;
  return (
    <TextField
      {...rest}
      defaultValue={text}
      type={kind === "telephone" || kind === "email" ? INPUT_TYPES[kind] : "text"}
      width={kind === "text" && max > 60 ? "full" : "medium"}
      autoComplete="off"
    />
  );
}

type NumberFieldProps = { name: string; label: string; error?: string; text: string; suffix: string };

function NumberField({ text, ...rest }: NumberFieldProps) {
  return <TextField {...rest} defaultValue={text} width="short" inputMode="decimal" autoComplete="off" />;
}
