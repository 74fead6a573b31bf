"use client";
import type { ReactNode } from "react";
import { Checkbox, CheckboxGroup, RadioGroup, SelectField } from "@/components/form/choice-field";
import { DateField, TextArea, TextField } from "@/components/form/text-field";
import { isDate } from "@/lib/domain/filing/check-fields";
import { listOf, type Typed, textOf } from "@/lib/domain/filing/sections";
import { filing } from "@/lib/messages/filing";
import { type FieldView, optionsWith } from "./field-view";

type SectionFieldProps = {
  view: FieldView;
  /** The name in the form, with its row. */
  name: string;
  typed: Typed | undefined;
  problem?: string;
  /** Where a prefilled value comes from. */
  source?: string;
};

type Shown = {
  view: FieldView;
  typed: Typed | undefined;
  text: string;
  common: Omit<TextProps, "view" | "defaultValue">;
};

/** A day that is none would vanish from a date control; as text it stays and can be mended. */
function DayField({ common, text }: Shown) {
  return text === "" || isDate(text) ? (
    <DateField {...common} defaultValue={text} />
  ) : (
    <TextField {...common} defaultValue={text} width="short" />
  );
}

function ManyField({ common, view, typed }: Shown) {
  const options = optionsWith(view, typed);
  return <CheckboxGroup {...common} inline options={options} defaultValues={listOf(typed)} />;
}

const CONTROLS: Record<FieldView["control"], (shown: Shown) => ReactNode> = {
  longText: ({ common, view, text }) => (
    <TextArea {...common} defaultValue={text} rows={(view.max ?? 0) > 600 ? 8 : 4} />
  ),
  date: DayField,
  money: ({ common, text }) => (
    <TextField {...common} defaultValue={text} width="short" inputMode="decimal" suffix={filing.wanUnit} />
  ),
  number: ({ common, text }) => (
    <TextField {...common} defaultValue={text} width="narrow" inputMode="numeric" />
  ),
  select: ({ common, view, typed, text }) => (
    <SelectField {...common} options={optionsWith(view, typed)} defaultValue={text} />
  ),
  radio: ({ common, view, typed, text }) => (
    <RadioGroup {...common} options={optionsWith(view, typed)} defaultValue={text} />
  ),
  checks: ManyField,
  flag: ({ common: { name, label, hint, error }, text }) => (
    <Checkbox name={name} label={label} hint={hint} error={error} defaultChecked={text === "yes"} />
  ),
  text: ({ common, view, text }) => <TextWithSuggestions {...common} view={view} defaultValue={text} />,
};

/** One field of a section, whatever the catalogue says it holds. */
export function SectionField({ view, name, typed, problem, source }: SectionFieldProps) {
  const { label, optional } = view;
  const hint = [view.hint, source].filter(Boolean).join(" ") || undefined;
  const common = { name, label, hint, error: problem, optional, required: !optional };
  return CONTROLS[view.control]({ view, typed, text: textOf(typed), common });
}

type TextProps = {
  view: FieldView;
  name: string;
  label: string;
  hint?: string;
  error?: string;
  optional: boolean;
  required: boolean;
  defaultValue: string;
};

function TextWithSuggestions({ view, ...rest }: TextProps) {
  const { suggestions } = view;
  const listId = suggestions ? `list-${rest.name}` : undefined;
  return (
    <>
      <TextField {...rest} list={listId} width={(view.max ?? 0) > 60 ? "full" : "medium"} />
      {suggestions ? (
        <datalist id={listId}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      ) : null}
    </>
  );
}
