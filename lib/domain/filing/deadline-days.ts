import type { Track } from "../measure/track";
import type { DeadlineKey } from "./transition";

/** Working days of every deadline a step may open. */
export type DeadlineDays = Record<DeadlineKey, number>;

export const deadlineDays = ({ deadlines }: Pick<Track, "deadlines">): DeadlineDays => ({
  recommendDays: deadlines.recommendDays.value,
  acceptDays: deadlines.acceptDays.value,
  correctionDays: deadlines.correctionDays.value,
  correctionExtensionDays: deadlines.correctionExtensionDays.value,
  decideDays: deadlines.decideDays.value,
  decisionExtensionDays: deadlines.decisionExtensionDays.value,
  jointOpinionDays: deadlines.jointOpinionDays.value,
  expertReviewDays: deadlines.expertReviewDays.value,
  publicNoticeDays: deadlines.publicNoticeDays.value,
});
