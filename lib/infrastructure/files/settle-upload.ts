import "server-only";
import { recordAttempt } from "../../data/attempts";
import type { Actor } from "../../domain/actor";
import type { FileRefusal } from "../../domain/file/kinds";
import type { RefusalCode } from "../../domain/refusals";
import type { Outcome } from "../../domain/result";
import { FILE_REFUSAL_SENTENCES } from "../../messages/files";
import { REFUSAL_SENTENCES } from "../../messages/refusals";
import { kindsFor, type UploadPurpose } from "../../schemas/upload";
import { now } from "../clock";
import { type TakenFile, takeFile } from "./take-file";

/** The use case that writes down a taken file and puts it where it goes; routes hand it over. */
export type Settle = (
  actor: Actor,
  file: TakenFile,
  purpose: UploadPurpose,
  at: Date,
) => Promise<Outcome<{ id: string }>>;

export type Settled =
  | { ok: true; id: string; name: string; size: number }
  | { ok: false; code: FileRefusal | RefusalCode };

const isFileRefusal = (code: string): code is FileRefusal => code in FILE_REFUSAL_SENTENCES;

export const sentenceOf = (code: FileRefusal | RefusalCode): string =>
  isFileRefusal(code) ? FILE_REFUSAL_SENTENCES[code] : REFUSAL_SENTENCES[code];

/** A whole file on disk: judged, stored, written down, attached, and noted in the attempt log. */
export async function settleUpload(
  actor: Actor,
  upload: { path: string; name: string; purpose: UploadPurpose },
  settle: Settle,
): Promise<Settled> {
  const settled = await judgeAndSettle(actor, upload, settle);
  await recordAttempt({
    actor,
    action: "upload",
    ...(settled.ok ? { outcome: "done", object: settled.id } : { outcome: "refused", code: settled.code }),
  });
  return settled;
}

async function judgeAndSettle(
  actor: Actor,
  { path, name, purpose }: { path: string; name: string; purpose: UploadPurpose },
  settle: Settle,
): Promise<Settled> {
  const taken = await takeFile(path, name, kindsFor(purpose));
  if (!taken.ok) return { ok: false, code: taken.refusal };
  const outcome = await settle(actor, taken.file, purpose, now());
  if (!outcome.ok) return { ok: false, code: outcome.refusal };
  return { ok: true, id: outcome.value.id, name: taken.file.name, size: taken.file.size };
}
