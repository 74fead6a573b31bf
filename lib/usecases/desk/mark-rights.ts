import { isCorrectionAction } from "../../domain/filing/correction-notice";
import type { Assessment } from "../filing/assess";

/** Verdicts are for the post that may ask for a correction now; items are collected until the notice is sent. */
export function markRights({ actions }: Pick<Assessment, "actions">): {
  mayMark: boolean;
  collecting: boolean;
} {
  const asking = actions.find(({ action }) => isCorrectionAction(action));
  return {
    mayMark: asking !== undefined,
    collecting: asking !== undefined && !asking.blockedBy.includes("isFirstCorrection"),
  };
}
