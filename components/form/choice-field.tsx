"use client";
import type { ReactNode } from "react";
import { ui } from "@/lib/messages/ui";
import {
  controlClass,
  describedBy,
  edgeClass,
  FieldError,
  FieldFrame,
  FieldGroup,
  type FieldText,
} from "./field-frame";
import { useField } from "./form-context";

export type Option = { value: string; label: ReactNode; hint?: ReactNode };
export type SelectOption = { value: string; label: string; group?: string };

type ChoiceProps = FieldText & { options: Option[]; defaultValue?: string; inline?: boolean };

type SelectFieldProps = FieldText & {
  options: SelectOption[];
  defaultValue?: string;
  /** The text of the empty first option; null leaves it out. */
  placeholder?: string | null;
};

export function SelectField({
  name,
  label,
  hint,
  error: own,
  optional,
  required,
  ...rest
}: SelectFieldProps) {
  const { options, defaultValue, placeholder = ui.choose } = rest;
  const { id, error, text, inputKey } = useField(name, own, defaultValue);
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} optional={optional}>
      <select
        key={inputKey}
        id={id}
        name={name}
        defaultValue={text}
        aria-required={required || undefined}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, hint, error)}
        className={`${controlClass} ${edgeClass(error)} max-w-[26rem]`}
      >
        {placeholder === null ? null : <option value="">{placeholder}</option>}
        <SelectOptions options={options} />
      </select>
    </FieldFrame>
  );
}

function SelectOptions({ options }: { options: SelectOption[] }) {
  const groups = [...new Set(options.map((option) => option.group ?? ""))];
  return groups.map((group) => {
    const items = options
      .filter((option) => (option.group ?? "") === group)
      .map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ));
    return group ? (
      <optgroup key={group} label={group}>
        {items}
      </optgroup>
    ) : (
      items
    );
  });
}

type ChoiceInputProps = {
  type: "radio" | "checkbox";
  id: string;
  name: string;
  option: Option;
  checked: boolean;
  invalid?: boolean;
  describedBy?: string;
};

function ChoiceInput({ type, id, name, option, checked, invalid, describedBy: extra }: ChoiceInputProps) {
  const hintId = option.hint ? `${id}-choice-hint` : undefined;
  return (
    <div className="relative flex items-start gap-3 py-1.5">
      <input
        type={type}
        id={id}
        name={name}
        value={option.value}
        defaultChecked={checked}
        aria-invalid={invalid || undefined}
        aria-describedby={[hintId, extra].filter(Boolean).join(" ") || undefined}
        className="mt-0.5 size-6 shrink-0"
      />
      <div>
        <label htmlFor={id} className="block cursor-pointer leading-7">
          {option.label}
        </label>
        {option.hint ? (
          <div id={hintId} className="max-w-measure text-sm text-ink-3">
            {option.hint}
          </div>
        ) : null}
      </div>
    </div>
  );
}

type GroupProps = ChoiceProps & { type: "radio" | "checkbox"; chosen?: string | string[] };

function ChoiceGroup({ type, name, label, hint, error: own, optional, options, chosen, inline }: GroupProps) {
  const { id, error, list, inputKey } = useField(name, own, chosen);
  return (
    <FieldGroup id={id} label={label} hint={hint} error={error} optional={optional}>
      <div key={inputKey} className={inline ? "flex flex-wrap gap-x-8" : ""}>
        {options.map((option, index) => (
          <ChoiceInput
            key={option.value}
            type={type}
            id={index === 0 ? id : `${id}-${option.value}`}
            name={name}
            option={option}
            checked={list.includes(option.value)}
            invalid={Boolean(error)}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

export function RadioGroup({ defaultValue, ...rest }: ChoiceProps) {
  return <ChoiceGroup {...rest} type="radio" chosen={defaultValue} />;
}

type CheckboxGroupProps = Omit<ChoiceProps, "defaultValue"> & { defaultValues?: string[] };

export function CheckboxGroup({ defaultValues, ...rest }: CheckboxGroupProps) {
  return <ChoiceGroup {...rest} type="checkbox" chosen={defaultValues} />;
}

type CheckboxProps = FieldText & { value?: string; defaultChecked?: boolean };

/** One statement to agree to or one thing to switch on. */
export function Checkbox({ name, label, hint, error: own, value = "yes", defaultChecked }: CheckboxProps) {
  const { id, error, list, inputKey } = useField(name, own, defaultChecked ? [value] : []);
  return (
    <div className={`mb-7 ${error ? "border-l-4 border-seal pl-4" : ""}`}>
      <FieldError id={id} error={error} />
      <ChoiceInput
        key={inputKey}
        type="checkbox"
        id={id}
        name={name}
        option={{ value, label, hint }}
        checked={list.includes(value)}
        invalid={Boolean(error)}
        describedBy={describedBy(id, undefined, error)}
      />
    </div>
  );
}
