import type { ActionResult } from "@/lib/action-result";

/** What a form of these pages gets as its action. */
export type FormAction = (state: ActionResult<unknown>, form: FormData) => Promise<ActionResult<unknown>>;
