import type { BenchItem, BenchView } from "./bench-view";
import type { CorrectionAction, FollowUpAction } from "./correction-notice";
import type { GuardName } from "./guards";

/** A correction notice of a case while it is collected, and as it was sent. */
export type CorrectionDraft = Pick<BenchView, "id" | "name" | "caseNumber" | "state" | "terms"> & {
  items: BenchItem[];
  /** On what arose from the answer alone; the approver sends it. */
  followUp: boolean;
  sentAt: Date | null;
  /** Whether this person may take items away, and whether send; guards that still forbid sending. */
  open: boolean;
  maySend: boolean;
  blockedBy: GuardName[];
  action: CorrectionAction | FollowUpAction;
  /** The notice as it would leave today. */
  preview: { title: string; paragraphs: string[] };
};
