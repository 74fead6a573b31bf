"use client";
import { useRouter } from "next/navigation";
import { type ChangeEvent, type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { acceptOf } from "@/lib/domain/file/kinds";
import { files } from "@/lib/messages/files";
import { kindsFor, type UploadPurpose, uploadPurpose } from "@/lib/schemas/upload";
import { Button, ButtonRow } from "../ui/button";
import { FieldError, FieldHint } from "./field-frame";
import { type Sent, sendFile } from "./upload-client";
import { UploadProgress } from "./upload-progress";

export type UploadedFile = { id: string; name: string };

export type FileUploadProps = {
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

type Sending = { names: string[]; index: number; sent: number; total: number; paused: boolean };

/** A form of its own: never put it inside another. Resumable with JavaScript, a plain multipart post without. */
export function FileUpload(props: FileUploadProps) {
  const { purpose, label, hint, back, multiple, name, form, children } = props;
  const id = useId();
  const { sending, uploaded, error, alive, choose, pause, resume, cancel } = useSending(props);
  const query = new URLSearchParams({ ...purpose, back });
  return (
    <form
      action={`/api/uploads/form?${query}`}
      method="post"
      encType="multipart/form-data"
      onSubmit={resume}
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
          onChange={choose}
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
      {sending && <UploadProgress {...sending} onPause={pause} onCancel={cancel} />}
      {error && !sending && alive && (
        <ButtonRow>
          <Button variant="quiet" type="submit">
            {files.retry}
          </Button>
        </ButtonRow>
      )}
      <p role="status" className="mt-2 text-sm text-green empty:hidden">
        {uploaded && !sending ? files.done(uploaded.name) : ""}
      </p>
      {name && <input type="hidden" name={name} form={form} value={uploaded?.id ?? ""} />}
    </form>
  );
}

function useSending({ purpose, uploaded: before, error: said }: FileUploadProps) {
  const router = useRouter();
  const [alive, setAlive] = useState(false);
  const [sending, setSending] = useState<Sending | null>(null);
  const [uploaded, setUploaded] = useState(before ?? null);
  const [error, setError] = useState(said);
  const chosen = useRef<{ files: File[]; next: number; purpose: UploadPurpose } | null>(null);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => setAlive(true), []);

  async function run() {
    const queue = chosen.current;
    if (!queue) return;
    setError(undefined);
    stop.current = new AbortController();
    while (queue.next < queue.files.length) {
      const file = queue.files[queue.next];
      if (!file) break;
      const shown = { names: queue.files.map(({ name }) => name), index: queue.next, total: file.size };
      const show = (sent: number) => setSending({ ...shown, sent, paused: false });
      show(0);
      const outcome = await sendFile(file, queue.purpose, stop.current.signal, show);
      if (!accept(outcome)) return;
      queue.next++;
    }
    chosen.current = null;
    setSending(null);
    router.refresh();
  }

  function accept(outcome: Sent): boolean {
    if (outcome.status === "done") {
      setUploaded({ id: outcome.id, name: outcome.name });
      return true;
    }
    if (outcome.status === "refused") chosen.current = null;
    if (stop.current?.signal.aborted) setSending((now) => now && { ...now, paused: true });
    else {
      setSending(null);
      setError(outcome.message);
    }
    return false;
  }

  function choose({ currentTarget }: ChangeEvent<HTMLInputElement>) {
    if (!currentTarget.files?.length || !currentTarget.form) return;
    const typed = [...new FormData(currentTarget.form)].filter(([, value]) => typeof value === "string");
    const whole = uploadPurpose.safeParse({ ...Object.fromEntries(typed), ...purpose });
    chosen.current = {
      files: [...currentTarget.files],
      next: 0,
      purpose: whole.success ? whole.data : purpose,
    };
    void run();
  }

  return {
    alive,
    sending,
    uploaded,
    error,
    choose,
    pause: () => stop.current?.abort(),
    resume: (event: FormEvent) => {
      event.preventDefault();
      void run();
    },
    cancel: () => {
      stop.current?.abort();
      chosen.current = null;
      setSending(null);
    },
  };
}
