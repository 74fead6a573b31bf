"use client";
import { type ComponentProps, useState } from "react";
import { ui } from "@/lib/messages/ui";
import { controlClass, describedBy, edgeClass, FieldFrame, type FieldText } from "./field-frame";
import { useField } from "./form-context";

type FieldWidth = "narrow" | "short" | "medium" | "full";

const widths: Record<FieldWidth, string> = {
  narrow: "max-w-[6rem]",
  short: "max-w-[13rem]",
  medium: "max-w-[26rem]",
  full: "max-w-measure",
};

type InputProps = Pick<
  ComponentProps<"input">,
  "autoComplete" | "inputMode" | "placeholder" | "readOnly" | "spellCheck" | "list" | "pattern"
>;

type TextFieldProps = FieldText &
  InputProps & {
    type?: "text" | "email" | "tel" | "password" | "search" | "url" | "number" | "date";
    defaultValue?: string;
    width?: FieldWidth;
    /** A unit printed after the input. */
    suffix?: string;
  };

export function TextField({ name, label, hint, error: own, optional, required, ...rest }: TextFieldProps) {
  const { type = "text", width = "medium", defaultValue, suffix, ...input } = rest;
  const { id, error, text, inputKey } = useField(name, own, defaultValue);
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} optional={optional}>
      <span className={`flex items-center gap-2 ${widths[width]}`}>
        <input
          {...input}
          key={inputKey}
          id={id}
          name={name}
          type={type}
          defaultValue={text}
          aria-required={required || undefined}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, hint, error)}
          className={`${controlClass} ${edgeClass(error)}`}
        />
        {suffix ? <span className="shrink-0 text-ink-2">{suffix}</span> : null}
      </span>
    </FieldFrame>
  );
}

/** A day. Browsers without a date picker show a text input and the hint says how to type it. */
export function DateField({ hint, ...rest }: Omit<TextFieldProps, "type" | "suffix">) {
  return <TextField {...rest} type="date" width="short" hint={hint ?? ui.dateHint} />;
}

type TextAreaProps = FieldText & {
  defaultValue?: string;
  rows?: number;
  /** Characters the form takes; what is longer is told, never cut off while typing or pasting. */
  most?: number;
  readOnly?: boolean;
};

export function TextArea({ name, label, hint, error: own, optional, required, ...rest }: TextAreaProps) {
  const { defaultValue, rows = 5, most, readOnly } = rest;
  const { id, error, text, inputKey } = useField(name, own, defaultValue);
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} optional={optional}>
      <CountedArea
        key={inputKey}
        most={most}
        id={id}
        name={name}
        rows={rows}
        readOnly={readOnly}
        defaultValue={text}
        aria-required={required || undefined}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, hint, error)}
        className={`${controlClass} ${edgeClass(error)} max-w-measure`}
      />
    </FieldFrame>
  );
}

/** Near its end and beyond, says how much still fits. */
function CountedArea({ most, ...area }: ComponentProps<"textarea"> & { most?: number }) {
  const [written, setWritten] = useState(String(area.defaultValue ?? "").trim().length);
  const left = most === undefined ? Number.POSITIVE_INFINITY : most - written;
  const isNear = most !== undefined && left < most / 10;
  return (
    <>
      <textarea {...area} onChange={(event) => setWritten(event.target.value.trim().length)} />
      {most === undefined ? null : (
        <p
          aria-live="polite"
          className={`mt-1 text-sm ${left < 0 ? "font-semibold text-seal" : "text-ink-3"}`}
        >
          {isNear ? (left < 0 ? ui.lettersOver(-left) : ui.lettersLeft(left)) : null}
        </p>
      )}
    </>
  );
}
