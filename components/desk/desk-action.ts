import type { ActionResult } from "@/lib/action-result";

/** A server action as the desk's forms take it. */
export type DeskAction<T = unknown> = (state: ActionResult<T>, form: FormData) => Promise<ActionResult<T>>;
