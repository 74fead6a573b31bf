import { refresh } from "next/cache";
import type { FormAction } from "@/lib/action-result";

/** The page around a form that stays shows the present state: what was just done, or what somebody else did first. */
export const freshAfter =
  <T>(action: FormAction<T>): FormAction<T> =>
  async (state, form) => {
    const result = await action(state, form);
    if (result.status === "done" || result.status === "refused") refresh();
    return result;
  };
