import "server-only";
import type { ActionResult, FormValues } from "../../action-result";
import { takeAllowance } from "../../data/allowances";
import { recordAttempt } from "../../data/attempts";
import { type Actor, actorIp, actorUserId } from "../../domain/actor";
import { DOCUMENT_KINDS } from "../../domain/file/kinds";
import { MOST_EVIDENCE, MOST_EVIDENCE_BYTES } from "../../domain/public-notice/objection";
import { isNoticeId } from "../../domain/public-notice/query";
import type { RefusalCode } from "../../domain/refusals";
import type { Outcome } from "../../domain/result";
import { INVALID_SENTENCE } from "../../messages/faults";
import { FILE_REFUSAL_SENTENCES } from "../../messages/files";
import { objectionErrors } from "../../messages/public-notice";
import { REFUSAL_SENTENCES } from "../../messages/refusals";
import { type ObjectionInput, objectionInput } from "../../schemas/public-notice";
import { now } from "../clock";
import { isSameOrigin } from "../same-origin";
import { forgetReturnedForm, returnForm } from "../session/returned-form";
import { currentActor } from "../session/session";
import { type FormFile, type FormParts, receiveFormParts } from "./form-parts";
import { discardUpload } from "./partial-uploads";
import { type TakenFile, takeFile } from "./take-file";

type Files = { proof: TakenFile | null; evidence: TakenFile[] };

/** The use case that records an objection; its route hands it over. */
export type Submit = (
  actor: Actor,
  input: ObjectionInput,
  files: Files,
  at: Date,
) => Promise<Outcome<{ number: string; code: string }>>;

const ACTION = "receiveObjection";
const ALLOWANCE = { most: 10, seconds: 3600 };
/** Bytes: 5,000 characters and what encodes them. */
const FIELD_BYTES = 40_000;

/**
 * The form of an objection, sent by anybody with its files in one request: 303 to its receipt, or back to the form
 * with what was typed. It counts as sent when the request began, however long its files take.
 */
export async function receiveObjectionForm(request: Request, submit: Submit): Promise<Response> {
  const at = now();
  if (!isSameOrigin(request)) return new Response(REFUSAL_SENTENCES.notAllowed, { status: 403 });
  const actor = await currentActor();
  const sender = actorUserId(actor) ?? actorIp(actor) ?? "local";
  const limits = { files: MOST_EVIDENCE + 1, fileSize: MOST_EVIDENCE_BYTES, fieldSize: FIELD_BYTES };
  const isAllowed = await takeAllowance(`${ACTION}:${sender}`, ALLOWANCE.most, ALLOWANCE.seconds, at);
  if (!isAllowed) return new Response(REFUSAL_SENTENCES.tooMany, { status: 429 });
  const parts = await receiveFormParts(request, `objection:${sender}`, limits);
  if (!parts) return new Response(REFUSAL_SENTENCES.invalid, { status: 400 });
  try {
    return await answer(actor, parts, submit, at);
  } finally {
    for (const { id } of parts.files) await discardUpload(id);
  }
}

async function answer(actor: Actor, parts: FormParts, submit: Submit, at: Date): Promise<Response> {
  const { noticeId = "" } = parts.values;
  if (typeof noticeId !== "string" || !isNoticeId(noticeId)) return seeOther("/notices");
  const path = `/notices/${noticeId}/objection`;
  const outcome = await judgeAndSubmit(actor, parts, submit, at);
  if (!outcome.ok) {
    await recordAttempt({ actor, action: ACTION, outcome: "refused", code: outcome.code });
    await returnForm(path, resultOf(outcome, parts.values));
    return seeOther(path);
  }
  const { number, code } = outcome.value;
  await recordAttempt({ actor, action: ACTION, outcome: "done", object: number });
  await forgetReturnedForm();
  return seeOther(`/notices/objections?${new URLSearchParams({ number, code })}`);
}

type Judged =
  | { ok: true; value: { number: string; code: string } }
  | { ok: false; code: RefusalCode; fields?: Record<string, string> };

const resultOf = ({ code, fields }: Judged & { ok: false }, values: FormValues): ActionResult =>
  fields
    ? { status: "invalid", fields, values }
    : { status: "refused", code, message: REFUSAL_SENTENCES[code], values };

async function judgeAndSubmit(
  actor: Actor,
  { values, files }: FormParts,
  submit: Submit,
  at: Date,
): Promise<Judged> {
  const parsed = objectionInput.safeParse(values);
  const fields: Record<string, string> = {};
  for (const { path, message } of parsed.error?.issues ?? [])
    fields[path.join(".")] ??= /[\u4e00-\u9fff]/.test(message) ? message : INVALID_SENTENCE;
  if (files.length > MOST_EVIDENCE + 1) fields.evidence = objectionErrors.tooManyFiles(MOST_EVIDENCE);
  for (const file of files) if (file.isTooLarge) fields[fieldOf(file)] = FILE_REFUSAL_SENTENCES.tooLarge;
  if (!parsed.success || Object.keys(fields).length > 0) return { ok: false, code: "invalid", fields };
  const taken = await takeFiles(files);
  if ("fields" in taken) return { ok: false, code: "invalid", fields: taken.fields };
  const outcome = await submit(actor, parsed.data, taken, at);
  if (outcome.ok) return outcome;
  const { refusal: code, fields: wrong } = outcome;
  return { ok: false, code, ...(wrong ? { fields: wrong } : {}) };
}

const fieldOf = ({ field }: FormFile): "proof" | "evidence" => (field === "proof" ? "proof" : "evidence");

/** Each file judged by its content; one that is refused sends the form back. */
async function takeFiles(files: readonly FormFile[]): Promise<Files | { fields: Record<string, string> }> {
  const taken: Files = { proof: null, evidence: [] };
  const fields: Record<string, string> = {};
  for (const file of files) {
    const verdict = await takeFile(file.path, file.name, DOCUMENT_KINDS);
    if (!verdict.ok) fields[fieldOf(file)] = FILE_REFUSAL_SENTENCES[verdict.refusal];
    else if (fieldOf(file) === "proof" && !taken.proof) taken.proof = verdict.file;
    else taken.evidence.push(verdict.file);
  }
  return Object.keys(fields).length > 0 ? { fields } : taken;
}

const seeOther = (location: string): Response =>
  new Response(null, { status: 303, headers: { Location: location, "Cache-Control": "no-store" } });
