"use client";
import { describedBy, FieldFrame, type FieldText } from "./field-frame";
import { useField } from "./form-context";

type FileInputProps = FieldText & { accept: string; multiple?: boolean };

/** Files that travel with the other fields of one multipart form. */
export function FileInput({ name, label, hint, error: own, optional, accept, multiple }: FileInputProps) {
  const { id, error } = useField(name, own);
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} optional={optional}>
      <input
        id={id}
        type="file"
        name={name}
        accept={accept}
        multiple={multiple}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, hint, error)}
        className="block min-h-11 max-w-full text-sm file:mr-4 file:min-h-11 file:cursor-pointer file:rounded-sm file:border file:border-blue file:bg-surface file:px-4 file:text-blue"
      />
    </FieldFrame>
  );
}
