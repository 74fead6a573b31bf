import type { ReactNode } from "react";
import { ui } from "@/lib/messages/ui";

export type FieldText = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  required?: boolean;
  /** Adds "optional" in words after the label. */
  optional?: boolean;
};

export const controlClass =
  "block w-full min-h-11 rounded-sm border bg-surface px-3 py-2 text-base text-ink [&[readonly]]:bg-shade disabled:bg-shade";

export function edgeClass(error?: string): string {
  return error ? "border-2 border-seal" : "border-edge";
}

/** The ids of hint and error that a control names in aria-describedby. */
export function describedBy(id: string, hint?: ReactNode, error?: string): string | undefined {
  return [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ") || undefined;
}

export function FieldHint({ id, children }: { id: string; children?: ReactNode }) {
  return children ? (
    <div id={`${id}-hint`} className="mb-2 max-w-measure text-sm text-ink-3">
      {children}
    </div>
  ) : null;
}

export function FieldError({ id, error }: { id: string; error?: string }) {
  return error ? (
    <p id={`${id}-error`} className="mb-2 font-semibold text-seal">
      <span className="sr-only">{ui.errorPrefix}</span>
      {error}
    </p>
  ) : null;
}

function OptionalMark({ optional }: { optional?: boolean }) {
  return optional ? <span className="ml-2 text-sm font-normal text-ink-3">（{ui.optional}）</span> : null;
}

const frame = (error?: string) => `mb-7 ${error ? "border-l-4 border-seal pl-4" : ""}`;

type FrameProps = {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  optional?: boolean;
  children: ReactNode;
};

/** Label, hint, error and one control, in this order. */
export function FieldFrame({ id, label, hint, error, optional, children }: FrameProps) {
  return (
    <div className={frame(error)}>
      <label htmlFor={id} className="mb-1 block font-semibold">
        {label}
        <OptionalMark optional={optional} />
      </label>
      <FieldHint id={id}>{hint}</FieldHint>
      <FieldError id={id} error={error} />
      {children}
    </div>
  );
}

/** Legend, hint, error and a group of controls. */
export function FieldGroup({ id, label, hint, error, optional, children }: FrameProps) {
  return (
    <fieldset className={frame(error)} aria-describedby={describedBy(id, hint, error)}>
      <legend className="mb-1 block font-semibold">
        {label}
        <OptionalMark optional={optional} />
      </legend>
      <FieldHint id={id}>{hint}</FieldHint>
      <FieldError id={id} error={error} />
      {children}
    </fieldset>
  );
}
