import type { BenchItem, BenchView } from "./bench-view";
import type { CorrectionAction } from "./correction-notice";
import type { GuardName } from "./guards";

/** The one correction notice of a case while it is collected, and as it was sent. */
export type CorrectionDraft = Pick<BenchView, "id" | "name" | "caseNumber" | "state" | "terms"> & {
  items: BenchItem[];
  sentAt: Date | null;
  /** Whether this person may take items away and send; guards that still forbid sending. */
  open: boolean;
  blockedBy: GuardName[];
  action: CorrectionAction;
  /** The notice as it would leave today. */
  preview: { title: string; paragraphs: string[] };
};
