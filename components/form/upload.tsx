"use client";
import { type ReactNode, useId } from "react";
import { acceptOf } from "@/lib/domain/file/kinds";
import { files } from "@/lib/messages/files";
import { kindsFor, type UploadPurpose } from "@/lib/schemas/upload";
import { Button, ButtonRow } from "../ui/button";
import { FieldError, FieldHint } from "./field-frame";
import { UploadProgress } from "./upload-progress";
import { type UploadedFile, useUpload } from "./upload-state";

export type { UploadedFile };

type FileUploadProps = {
  purpose: UploadPurpose;
  label: ReactNode;
  hint?: ReactNode;
  /** The page to come back to when JavaScript is off; it reads `file` and `fileError` from its query. */
  back: string;
  multiple?: boolean;
  error?: string;
  /** Name of the hidden input that carries the file's id, and the id of the form it belongs to. */
  name?: string;
  form?: string;
  uploaded?: UploadedFile | null;
  /** Further inputs of this form, e.g. whether the text changed. */
  children?: ReactNode;
};

/** A form of its own: never put it inside another. Resumable with JavaScript, a plain multipart post without. */
export function FileUpload(props: FileUploadProps) {
  const { purpose, label, hint, back, multiple, name, form, children } = props;
  const id = useId();
  const upload = useUpload(purpose, props.uploaded ?? null, props.error);
  const { sending, uploaded, error, alive } = upload;
  const query = new URLSearchParams({ ...purpose, back });
  return (
    <form
      ref={upload.form}
      action={`/api/uploads/form?${query}`}
      method="post"
      encType="multipart/form-data"
      onSubmit={upload.resume}
      className="mb-7"
    >
      {children}
      <label htmlFor={id} className="mb-1 block font-semibold">
        {label}
      </label>
      <FieldHint id={id}>{hint ?? files.limits}</FieldHint>
      <FieldError id={id} error={error} />
      <div className="flex flex-wrap items-center gap-3">
        <input
          id={id}
          type="file"
          name="content"
          required
          multiple={multiple && alive}
          accept={acceptOf(kindsFor(purpose))}
          onChange={upload.choose}
          aria-invalid={error ? true : undefined}
          aria-describedby={`${id}-hint${error ? ` ${id}-error` : ""}`}
          className="block min-h-11 max-w-full text-sm file:mr-4 file:min-h-11 file:cursor-pointer file:rounded-sm file:border file:border-blue file:bg-surface file:px-4 file:text-blue"
        />
        {!alive && (
          <Button variant="quiet" type="submit">
            {files.upload}
          </Button>
        )}
      </div>
      {sending && <UploadProgress {...sending} onPause={upload.pause} onCancel={upload.cancel} />}
      {error && upload.mayRetry && !sending && (
        <ButtonRow>
          <Button variant="quiet" type="submit">
            {files.retry}
          </Button>
        </ButtonRow>
      )}
      <p role="status" className="mt-2 text-sm text-green empty:hidden">
        {uploaded && !sending && !error ? files.done(uploaded.name) : ""}
      </p>
      {name && <input type="hidden" name={name} form={form} value={uploaded?.id ?? ""} />}
    </form>
  );
}
