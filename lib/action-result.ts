export type FormValues = Record<string, string | string[]>;

/** What a server action answers to its form. Messages are finished Chinese sentences; the key "" in `fields` is an error of the whole form. */
export type ActionResult<T = undefined> =
  | { status: "idle" }
  | { status: "done"; value: T; message?: string }
  | { status: "invalid"; fields: Record<string, string>; values: FormValues }
  | { status: "refused"; code: string; message: string; values: FormValues }
  | { status: "failed"; reference: string; message: string; values: FormValues };

/** A server action as forms take it; what it answered before is of no concern to it. */
export type FormAction<T = unknown> = (state: unknown, form: FormData) => Promise<ActionResult<T>>;

/** The state of a form that has not been sent yet. */
export const idle: ActionResult<never> = { status: "idle" };
