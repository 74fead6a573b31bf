import type { FilingState } from "./states";
import { TRANSITIONS } from "./transitions";

const ASKING = ["requestCorrection", "requestCorrectionInReview"] as const;
export type CorrectionAction = (typeof ASKING)[number];

export const isCorrectionAction = (action: string): action is CorrectionAction =>
  (ASKING as readonly string[]).includes(action);

/** The step that asks for the correction in this state, and whose it is; null where none may be asked for. */
export function correctionStep(state: FilingState) {
  const row = TRANSITIONS.find(
    ({ action, from }) => isCorrectionAction(action) && (from as readonly FilingState[]).includes(state),
  );
  return row && isCorrectionAction(row.action) ? { action: row.action, who: row.who } : null;
}

/** The notice that waits for its answer. */
export const openNotice = <T extends { sentAt: Date | null; answeredAt: Date | null }>(
  notices: readonly T[],
): T | undefined => notices.find(({ sentAt, answeredAt }) => sentAt && !answeredAt);
