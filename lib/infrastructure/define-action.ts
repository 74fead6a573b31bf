import "server-only";
import { randomUUID } from "node:crypto";
import { redirect, unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import type { ActionResult, FormAction, FormValues } from "../action-result";
import { takeAllowance } from "../data/allowances";
import { recordAttempt } from "../data/attempts";
import { BusyError } from "../data/transaction";
import { type Actor, actorIp, actorUserId } from "../domain/actor";
import type { Outcome } from "../domain/result";
import { FAULT_SENTENCES, INVALID_SENTENCE } from "../messages/faults";
import { REFUSAL_SENTENCES } from "../messages/refusals";
import { formValues } from "../schemas/form";
import { now } from "./clock";
import { logFault } from "./log";
import { parkForm } from "./session/parked-forms";
import { currentActor } from "./session/session";

type Definition<S extends z.ZodType, T> = {
  /** Name in the attempt log. */
  name: string;
  input: S;
  /** Most calls per account (or address when signed out) in so many seconds. */
  allowance: { most: number; seconds: number };
  /** Signed-out senders are asked to sign in and find their text again; `public` forms need no account. */
  open?: "public";
  /** Field names never sent back to the browser or kept. */
  secrets?: readonly string[];
  /** `at` is the instant of the request. */
  run: (actor: Actor, input: z.output<S>, at: Date) => Promise<Outcome<T>>;
  /** Where to go after success; without it the form stays and shows `done`. */
  onDone?: (value: T, input: z.output<S>) => string | undefined | Promise<string | undefined>;
};

const without = (values: FormValues, secrets: readonly string[] = []): FormValues =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !secrets.includes(name)));

/** The one door for form posts: actor, allowance, zod, use case, attempt log. */
export function defineAction<S extends z.ZodType, T>(definition: Definition<S, T>): FormAction<T> {
  return async (_state, form) => {
    const typed = formValues(form);
    const values = without(typed, definition.secrets);
    try {
      return await passDoor(definition, typed, values);
    } catch (error) {
      unstable_rethrow(error);
      return fault(definition.name, error, values);
    }
  };
}

async function passDoor<S extends z.ZodType, T>(
  definition: Definition<S, T>,
  typed: FormValues,
  values: FormValues,
): Promise<ActionResult<T>> {
  const actor = await currentActor();
  if (actor.kind === "public" && definition.open !== "public") return redirect(await parkForm(values));
  const { most, seconds } = definition.allowance;
  const key = `${definition.name}:${actorUserId(actor) ?? actorIp(actor) ?? "local"}`;
  if (!(await takeAllowance(key, most, seconds, now())))
    return refused(definition.name, actor, "tooMany", values);
  const parsed = definition.input.safeParse(typed);
  if (!parsed.success) return invalid(definition.name, actor, parsed.error.issues, values);
  const outcome = await definition.run(actor, parsed.data, now());
  if (!outcome.ok) {
    const { refusal, fields, detail } = outcome;
    if (fields) return invalidFields(definition.name, actor, fields, values, refusal);
    return refused(definition.name, actor, refusal, values, detail);
  }
  await recordAttempt({ actor, action: definition.name, outcome: "done" });
  const next = await definition.onDone?.(outcome.value, parsed.data);
  if (next) redirect(next);
  return { status: "done", value: outcome.value };
}

async function refused(
  action: string,
  actor: Actor,
  code: keyof typeof REFUSAL_SENTENCES,
  values: FormValues,
  detail?: string,
): Promise<ActionResult<never>> {
  await recordAttempt({ actor, action, outcome: "refused", code });
  const sentence = REFUSAL_SENTENCES[code];
  return { status: "refused", code, message: detail ? `${sentence}${detail}` : sentence, values };
}

async function invalidFields(
  action: string,
  actor: Actor,
  fields: Record<string, string>,
  values: FormValues,
  code: string,
): Promise<ActionResult<never>> {
  await recordAttempt({ actor, action, outcome: "invalid", code });
  return { status: "invalid", fields, values };
}

/** Zod messages are Chinese sentences already (lib/schemas); the framework's own English never reaches a user. */
async function invalid(
  action: string,
  actor: Actor,
  issues: readonly z.core.$ZodIssue[],
  values: FormValues,
): Promise<ActionResult<never>> {
  const fields: Record<string, string> = {};
  for (const issue of issues) {
    const name = issue.path.join(".");
    fields[name] ??= /[\u4e00-\u9fff]/.test(issue.message) ? issue.message : INVALID_SENTENCE;
  }
  return invalidFields(action, actor, fields, values, "invalid");
}

function fault(action: string, error: unknown, values: FormValues): ActionResult<never> {
  const reference = randomUUID().slice(0, 8).toUpperCase();
  logFault(action, reference, error);
  const message = error instanceof BusyError ? FAULT_SENTENCES.busy : FAULT_SENTENCES.failed;
  return { status: "failed", reference, message, values };
}
