import type { FilingState } from "./states";
import { TRANSITIONS } from "./transitions";

const ASKING = ["requestCorrection", "requestCorrectionInReview"] as const;
const FOLLOWING = ["requestFollowUpCorrection", "requestFollowUpCorrectionInReview"] as const;
export type CorrectionAction = (typeof ASKING)[number];
export type FollowUpAction = (typeof FOLLOWING)[number];

export const isCorrectionAction = (action: string): action is CorrectionAction =>
  (ASKING as readonly string[]).includes(action);

export const isFollowUpAction = (action: string): action is FollowUpAction =>
  (FOLLOWING as readonly string[]).includes(action);

const rowFrom = (state: FilingState, isAsked: (action: string) => boolean) =>
  TRANSITIONS.find(({ action, from }) => isAsked(action) && (from as readonly FilingState[]).includes(state));

/** The step that asks for the correction in this state, and whose it is; null where none may be asked for. */
export function correctionStep(state: FilingState) {
  const row = rowFrom(state, isCorrectionAction);
  return row && isCorrectionAction(row.action) ? { action: row.action, who: row.who } : null;
}

/** The step that asks for a follow-up in this state; null where none may be asked for. */
export function followUpStep(state: FilingState): FollowUpAction | null {
  const action = rowFrom(state, isFollowUpAction)?.action ?? "";
  return isFollowUpAction(action) ? action : null;
}

type NoticeDates = { followUp: boolean; sentAt: Date | null; answeredAt: Date | null };

/** The notice that waits for its answer. */
export const openNotice = <T extends { sentAt: Date | null; answeredAt: Date | null }>(
  notices: readonly T[],
): T | undefined => notices.find(({ sentAt, answeredAt }) => sentAt && !answeredAt);

/** Which notice items are collected for: the one full notice, or after its answer a follow-up; null while one is open. */
export type Collecting = "first" | "followUp" | null;

export function collectingFor(notices: readonly NoticeDates[]): Collecting {
  const first = notices.find(({ followUp }) => !followUp);
  if (!first?.sentAt) return "first";
  return openNotice(notices) ? null : "followUp";
}

/** The notice that is being collected. */
export const collectedNotice = <T extends NoticeDates>(notices: readonly T[]): T | undefined =>
  notices.find(({ sentAt }) => !sentAt);

/** The notice the desk shows: the collected one, else the latest that was sent (notices come newest first). */
export const shownNotice = <T extends NoticeDates>(notices: readonly T[]): T | undefined =>
  collectedNotice(notices) ?? notices[0];

/**
 * Whether an item at this address can have arisen from the answer: it was asked for there, or what stands there
 * changed with it. On unchanged material no second correction is asked for (Administrative Licensing Law, article 32).
 */
export const arisesFromAnswer = (address: string, renewed: readonly string[]): boolean =>
  renewed.some(
    (changed) =>
      changed === address || address.startsWith(`${changed}.`) || changed.startsWith(`${address}.`),
  );

/** Whether a deficiency at an address becomes an item of the notice that is being collected. */
export const collects = (
  { collecting, renewed }: { collecting: Collecting; renewed: readonly string[] },
  address: string,
): boolean => collecting === "first" || (collecting === "followUp" && arisesFromAnswer(address, renewed));
