import { CheckboxGroup, RadioGroup, SelectField } from "@/components/form/choice-field";
import { TextArea, TextField } from "@/components/form/text-field";
import type { RuleField } from "@/lib/domain/rule-change/form-fields";
import { ruleChangeWords } from "@/lib/messages/rule-change";
import { keyName, optionName } from "@/lib/messages/rule-words";

const words = ruleChangeWords.section;
const LONG = 30;
const YES_NO = [
  { value: "yes", label: words.yes },
  { value: "no", label: words.no },
];
const yesNoOf = (value: unknown): string | undefined =>
  typeof value === "boolean" ? (value ? "yes" : "no") : undefined;

const keyOf = (path: string): string =>
  path
    .split(".")
    .filter((key) => key !== "value")
    .at(-1) ?? "";

const textOf = (value: unknown): string => (value === null || value === undefined ? "" : String(value));

type RuleFieldInputProps = {
  field: RuleField;
  name: string;
  value: unknown;
  /** Where the field stands in the document, where its own path begins at a row. */
  place?: string;
};

/** One value of a rule as an input, by its kind. */
export function RuleFieldInput({ field, name, value, place = field.path }: RuleFieldInputProps) {
  const { kind, nullable, options } = field;
  const shared = {
    name,
    label: keyName(keyOf(field.path)),
    ...(nullable ? { hint: words.nullHint } : {}),
  };
  const named = options.map((option) => ({ value: option, label: optionName(place, option) }));
  const list = Array.isArray(value) ? value.map(String) : [];
  const text = textOf(value);
  switch (kind) {
    case "choice":
      return <SelectField {...shared} options={named} defaultValue={text} />;
    case "choices":
      return <CheckboxGroup {...shared} options={named} defaultValues={list} />;
    case "yesNo":
      return <RadioGroup {...shared} inline options={YES_NO} defaultValue={yesNoOf(value)} />;
    case "lines":
      return <TextArea {...shared} hint={words.linesHint} defaultValue={list.join("\n")} rows={4} />;
    case "whole":
      return <TextField {...shared} inputMode="numeric" width="short" defaultValue={text} />;
    case "decimal":
      return <TextField {...shared} inputMode="decimal" width="short" defaultValue={text} />;
    case "text":
      return place.includes("texts.") || text.length > LONG ? (
        <TextArea {...shared} defaultValue={text} rows={3} />
      ) : (
        <TextField {...shared} defaultValue={text} />
      );
  }
}
