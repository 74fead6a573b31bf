"use client";
import { useRouter } from "next/navigation";
import { type ChangeEvent, type FormEvent, useEffect, useEffectEvent, useRef, useState } from "react";
import { files } from "@/lib/messages/files";
import { type UploadPurpose, uploadPurpose } from "@/lib/schemas/upload";
import { type Sent, sendFile } from "./upload-client";

export type UploadedFile = { id: string; name: string };

/** Bytes. */
type Sending = { names: string[]; index: number; sent: number; total: number; paused: boolean };

type Queue = { files: File[]; next: number; purpose: UploadPurpose };
type Shown = { sending: Sending | null; uploaded: UploadedFile | null; error?: string; mayRetry: boolean };

/** What an upload form shows and does; a queue that was interrupted goes on where it stopped. */
export function useUpload(purpose: UploadPurpose, uploaded: UploadedFile | null, error?: string) {
  const router = useRouter();
  const [alive, setAlive] = useState(false);
  const [shown, setShown] = useState<Shown>({ sending: null, uploaded, error, mayRetry: false });
  const queue = useRef<Queue | null>(null);
  const stop = useRef<AbortController | null>(null);
  const form = useRef<HTMLFormElement>(null);

  // A file chosen before this page came alive is sent now.
  const start = useEffectEvent(() => {
    const chosen = queueOf(form.current?.querySelector<HTMLInputElement>("input[type=file]"), purpose);
    if (chosen) take(chosen);
  });
  useEffect(() => {
    setAlive(true);
    start();
  }, []);

  async function run() {
    const current = queue.current;
    if (!current) return;
    const controller = new AbortController();
    const { signal } = controller;
    stop.current = controller;
    const outcome = await sendQueue(current, signal, (sending) =>
      setShown((before) => ({ ...before, sending, error: undefined })),
    );
    // A newer choice of files has taken the form over.
    if (queue.current !== current) return;
    if (outcome.status !== "interrupted") queue.current = null;
    setShown((before) => shownAfter(before, outcome, signal.aborted));
    if (outcome.status === "done") router.refresh();
  }

  function take(chosen: Queue | null) {
    stop.current?.abort();
    queue.current = chosen;
    if (chosen) void run();
    else setShown((before) => ({ ...before, sending: null }));
  }

  return {
    ...shown,
    alive,
    form,
    choose: (event: ChangeEvent<HTMLInputElement>) => take(queueOf(event.currentTarget, purpose)),
    pause: () => stop.current?.abort(),
    cancel: () => take(null),
    resume: (event: FormEvent) => {
      event.preventDefault();
      void run();
    },
  };
}

/** The chosen files, with what the form's other inputs say of them. */
function queueOf(input: HTMLInputElement | null | undefined, purpose: UploadPurpose): Queue | null {
  if (!input?.files?.length || !input.form) return null;
  const typed = [...new FormData(input.form)].filter(([, value]) => typeof value === "string");
  const whole = uploadPurpose.safeParse({ ...Object.fromEntries(typed), ...purpose });
  return { files: [...input.files], next: 0, purpose: whole.success ? whole.data : purpose };
}

async function sendQueue(queue: Queue, signal: AbortSignal, show: (sending: Sending) => void): Promise<Sent> {
  const names = queue.files.map(({ name }) => name);
  let outcome: Sent = { status: "refused", message: files.failed };
  for (; queue.next < queue.files.length; queue.next++) {
    const file = queue.files[queue.next];
    if (!file) break;
    const at = { names, index: queue.next, total: file.size, paused: false };
    show({ ...at, sent: 0 });
    outcome = await sendFile(file, queue.purpose, signal, (sent) => show({ ...at, sent }));
    if (outcome.status !== "done") return outcome;
  }
  return outcome;
}

function shownAfter(before: Shown, outcome: Sent, aborted: boolean): Shown {
  if (outcome.status === "done") {
    const { id, name } = outcome;
    return { sending: null, uploaded: { id, name }, mayRetry: false };
  }
  if (aborted) return { ...before, sending: before.sending && { ...before.sending, paused: true } };
  return { ...before, sending: null, error: outcome.message, mayRetry: outcome.status === "interrupted" };
}
