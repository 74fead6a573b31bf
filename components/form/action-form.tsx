"use client";
import { type ReactNode, useActionState, useMemo, useState } from "react";
import { type ActionResult, type FormAction, idle } from "@/lib/action-result";
import { ErrorSummary } from "./error-summary";
import { FormContext, type FormState } from "./form-context";
import { FormMessage } from "./form-message";
import { useParkedValues } from "./parked-values";

type ActionFormProps<T> = {
  action: FormAction<T>;
  children: ReactNode;
  /** Values sent along unseen: ids, versions, the idempotency key. */
  hidden?: Record<string, string>;
  className?: string;
  id?: string;
};

/** A form for a server action. It works without JavaScript; fields inside find their error and what was typed by name. */
export function ActionForm<T>({ action, children, hidden = {}, className, id }: ActionFormProps<T>) {
  const [result, send] = useActionState<ActionResult<T>, FormData>(action, idle);
  const version = useVersion(result);
  const parked = useParkedValues(hidden);
  const state = useMemo(
    () =>
      result.status === "idle" && parked
        ? { version, errors: {}, values: parked }
        : formState(result, version),
    [result, version, parked],
  );
  return (
    <FormContext.Provider value={state}>
      <FormAnswer key={version} result={result} />
      <form action={send} noValidate className={className} id={id}>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {children}
      </form>
    </FormContext.Provider>
  );
}

/** What the last answer says above the form. */
export function FormAnswer<T>({ result }: { result: ActionResult<T> }) {
  switch (result.status) {
    case "invalid":
      return <ErrorSummary errors={result.fields} />;
    case "refused":
      return <FormMessage status="refused" message={result.message} />;
    case "failed":
      return <FormMessage status="failed" message={result.message} reference={result.reference} />;
    case "done":
      return result.message ? (
        <p role="status" className="mb-8 max-w-measure border-l-4 border-green bg-green-wash px-5 py-4">
          {result.message}
        </p>
      ) : null;
    case "idle":
      return null;
  }
}

/** Errors and kept values of an answer, as the fields read them. */
export function formState<T>(result: ActionResult<T>, version: number): FormState {
  if (result.status === "idle" || result.status === "done") {
    return { version, errors: {} };
  }
  return { version, errors: result.status === "invalid" ? result.fields : {}, values: result.values };
}

export function useVersion(result: unknown): number {
  const [seen, setSeen] = useState({ result, version: 0 });
  if (seen.result === result) {
    return seen.version;
  }
  const next = { result, version: seen.version + 1 };
  setSeen(next);
  return next.version;
}
