import { CheckboxGroup, RadioGroup, SelectField } from "@/components/form/choice-field";
import { TextArea, TextField } from "@/components/form/text-field";
import { Details } from "@/components/ui/details";
import type { RuleField } from "@/lib/domain/rule-change/form-fields";
import { ruleChangeWords } from "@/lib/messages/rule-change";
import { keyName, optionName, placeName, standardText } from "@/lib/messages/rule-words";

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
    label: field.entryAt
      ? `${placeName(field.entryAt).split(" › ").at(-1)} · ${keyName(keyOf(field.path))}`
      : kind === "choice" && keyOf(field.path) === "id"
        ? words.rowName
        : keyName(keyOf(field.path)),
    ...(nullable ? { hint: kind === "text" ? words.emptyHint : words.nullHint } : {}),
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
      return <LinesField {...shared} path={field.path} text={list.join("\n")} />;
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

/** A list as one text, a line an item; of a notice, with the standard text to start from. */
function LinesField({
  name,
  label,
  path,
  text,
}: {
  name: string;
  label: string;
  path: string;
  text: string;
}) {
  const standard = standardText(path);
  return (
    <>
      <TextArea
        name={name}
        label={label}
        hint={standard === null ? words.linesHint : words.paragraphsHint}
        defaultValue={text}
        rows={4}
      />
      {standard === null ? null : (
        <div className="-mt-4 mb-7">
          <Details summary={words.standard}>
            <p className="whitespace-pre-line text-sm">{standard}</p>
          </Details>
        </div>
      )}
    </>
  );
}
