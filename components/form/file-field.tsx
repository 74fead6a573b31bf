"use client";
import { describedBy, FieldFrame, type FieldText } from "./field-frame";
import { useField } from "./form-context";

export type FileFieldProps = FieldText & { accept?: string; multiple?: boolean };

/** Chooses files to upload. Browsers never give a chosen file back, so nothing is kept here. */
export function FileField({ name, label, hint, error: own, optional, accept, multiple }: FileFieldProps) {
  const { id, error } = useField(name, own);
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} optional={optional}>
      <input
        type="file"
        id={id}
        name={name}
        accept={accept}
        multiple={multiple}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, hint, error)}
        className="block max-w-full min-h-11 text-sm file:mr-4 file:min-h-11 file:cursor-pointer file:rounded-sm file:border file:border-blue file:bg-surface file:px-4 file:text-blue"
      />
    </FieldFrame>
  );
}
