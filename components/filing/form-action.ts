import type { ActionResult } from "@/lib/action-result";

/** A server action as the pages of a filing receive it. */
export type FilingFormAction = (
  state: ActionResult<unknown>,
  form: FormData,
) => Promise<ActionResult<unknown>>;
