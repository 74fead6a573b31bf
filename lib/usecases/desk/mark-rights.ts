import type { Assessment } from "../filing/assess";

const COLLECTING = ["requestCorrection", "requestCorrectionInReview"] as const;

/** Verdicts are for the post that may ask for a correction now; items are collected until the notice is sent. */
export function markRights({ actions }: Pick<Assessment, "actions">): {
  mayMark: boolean;
  collecting: boolean;
} {
  const asking = actions.find(({ action }) => (COLLECTING as readonly string[]).includes(action));
  return {
    mayMark: asking !== undefined,
    collecting: asking !== undefined && !asking.blockedBy.includes("isFirstCorrection"),
  };
}
