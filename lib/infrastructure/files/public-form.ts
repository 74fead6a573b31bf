import "server-only";
import type { z } from "zod";
import type { ActionResult, FormValues } from "../../action-result";
import { takeAllowance } from "../../data/allowances";
import { recordAttempt } from "../../data/attempts";
import { type Actor, actorIp, actorUserId } from "../../domain/actor";
import { DOCUMENT_KINDS } from "../../domain/file/kinds";
import { MOST_EVIDENCE, MOST_EVIDENCE_BYTES } from "../../domain/public-notice/objection";
import type { RefusalCode } from "../../domain/refusals";
import type { Outcome } from "../../domain/result";
import { INVALID_SENTENCE } from "../../messages/faults";
import { FILE_REFUSAL_SENTENCES } from "../../messages/files";
import { objectionErrors } from "../../messages/public-notice";
import { REFUSAL_SENTENCES } from "../../messages/refusals";
import { now } from "../clock";
import { isSameOrigin } from "../same-origin";
import { forgetReturnedForm, returnForm } from "../session/returned-form";
import { currentActor } from "../session/session";
import { type FormFile, type FormParts, receiveFormParts } from "./form-parts";
import { discardUpload } from "./partial-uploads";
import { type TakenFile, takeFile } from "./take-file";

/** A proof of who sends, and evidence. */
export type PublicFormFiles = { proof: TakenFile | null; evidence: TakenFile[] };

/** A form that anybody sends with its files in one request. */
export type PublicForm<S extends z.ZodType, V> = {
  /** Name in the attempt log. */
  action: string;
  allowance: { most: number; seconds: number };
  input: S;
  /** The field that names the record, and the form's own page; null for what names none. */
  pageOf: (values: FormValues) => string | null;
  /** Where those are sent whose form names no record. */
  otherwise: string;
  submit: (actor: Actor, input: z.output<S>, files: PublicFormFiles, at: Date) => Promise<Outcome<V>>;
  /** The receipt's page and what the attempt log names. */
  receipt: (value: V, page: string) => { page: string; object: string };
};

/** Bytes: 5,000 characters and what encodes them. */
const FIELD_BYTES = 40_000;

/**
 * Takes the form: 303 to its receipt, or back to the form with what was typed. It counts as sent when the request
 * began, however long its files take.
 */
export async function receivePublicForm<S extends z.ZodType, V>(
  request: Request,
  form: PublicForm<S, V>,
): Promise<Response> {
  const at = now();
  if (!isSameOrigin(request)) return new Response(REFUSAL_SENTENCES.notAllowed, { status: 403 });
  const actor = await currentActor();
  const sender = actorUserId(actor) ?? actorIp(actor) ?? "local";
  const limits = { files: MOST_EVIDENCE + 1, fileSize: MOST_EVIDENCE_BYTES, fieldSize: FIELD_BYTES };
  const { most, seconds } = form.allowance;
  const isAllowed = await takeAllowance(`${form.action}:${sender}`, most, seconds, at);
  if (!isAllowed) return new Response(REFUSAL_SENTENCES.tooMany, { status: 429 });
  const parts = await receiveFormParts(request, `${form.action}:${sender}`, limits);
  if (!parts) return new Response(REFUSAL_SENTENCES.invalid, { status: 400 });
  try {
    return await answer(actor, parts, form, at);
  } finally {
    for (const { id } of parts.files) await discardUpload(id);
  }
}

async function answer<S extends z.ZodType, V>(
  actor: Actor,
  parts: FormParts,
  form: PublicForm<S, V>,
  at: Date,
): Promise<Response> {
  const { action } = form;
  const page = form.pageOf(parts.values);
  if (page === null) return seeOther(form.otherwise);
  const outcome = await judgeAndSubmit(actor, parts, form, at);
  if (!outcome.ok) {
    await recordAttempt({ actor, action, outcome: "refused", code: outcome.code });
    await returnForm(page, resultOf(outcome, parts.values));
    return seeOther(page);
  }
  const receipt = form.receipt(outcome.value, page);
  await recordAttempt({ actor, action, outcome: "done", object: receipt.object });
  await forgetReturnedForm();
  return seeOther(receipt.page);
}

type Judged<V> = { ok: true; value: V } | { ok: false; code: RefusalCode; fields?: Record<string, string> };

const resultOf = ({ code, fields }: Judged<never> & { ok: false }, values: FormValues): ActionResult =>
  fields
    ? { status: "invalid", fields, values }
    : { status: "refused", code, message: REFUSAL_SENTENCES[code], values };

async function judgeAndSubmit<S extends z.ZodType, V>(
  actor: Actor,
  { values, files }: FormParts,
  form: PublicForm<S, V>,
  at: Date,
): Promise<Judged<V>> {
  const parsed = form.input.safeParse(values);
  const fields: Record<string, string> = {};
  for (const { path, message } of parsed.error?.issues ?? [])
    fields[path.join(".")] ??= /[\u4e00-\u9fff]/.test(message) ? message : INVALID_SENTENCE;
  if (files.length > MOST_EVIDENCE + 1) fields.evidence = objectionErrors.tooManyFiles(MOST_EVIDENCE);
  for (const file of files) if (file.isTooLarge) fields[fieldOf(file)] = FILE_REFUSAL_SENTENCES.tooLarge;
  if (!parsed.success || Object.keys(fields).length > 0) return { ok: false, code: "invalid", fields };
  const taken = await takeFiles(files);
  if ("fields" in taken) return { ok: false, code: "invalid", fields: taken.fields };
  const outcome = await form.submit(actor, parsed.data, taken, at);
  if (outcome.ok) return outcome;
  const { refusal: code, fields: wrong } = outcome;
  return { ok: false, code, ...(wrong ? { fields: wrong } : {}) };
}

const fieldOf = ({ field }: FormFile): "proof" | "evidence" => (field === "proof" ? "proof" : "evidence");

/** Each file judged by its content; one that is refused sends the form back. */
async function takeFiles(
  files: readonly FormFile[],
): Promise<PublicFormFiles | { fields: Record<string, string> }> {
  const taken: PublicFormFiles = { proof: null, evidence: [] };
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
