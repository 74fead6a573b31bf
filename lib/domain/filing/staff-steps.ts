import type { BenchView } from "./bench-view";
import type { GuardName } from "./guards";
import type { FilingState } from "./states";
import type { FilingAction } from "./transitions";

/** Acts of staff that have a page of their own; the correction has another. */
const STAFF_STEPS = [
  "accept",
  "take",
  "proposeApproval",
  "proposeRejection",
  "approve",
  "reject",
  "sendBack",
] as const satisfies readonly FilingAction[];
export type StaffStep = (typeof STAFF_STEPS)[number];

/** Which words an act asks for. */
export const STEP_WORDS: Record<
  StaffStep,
  { field: "note" | "reasons" | null; remedies?: true; final?: true }
> = {
  accept: { field: "note" },
  take: { field: null },
  proposeApproval: { field: "reasons" },
  proposeRejection: { field: "reasons", remedies: true },
  approve: { field: "note", final: true },
  reject: { field: "reasons", final: true },
  sendBack: { field: "reasons" },
};

export const staffStepOf = (text: string): StaffStep | null =>
  STAFF_STEPS.find((step) => step === text) ?? null;

/** A case as the page of one act shows it. */
export type StepView = Pick<BenchView, "id" | "name" | "caseNumber" | "state" | "terms"> & {
  step: StaffStep;
  lead: string;
  /** Where the act leads; null when it is not possible in the present state. */
  to: FilingState | null;
  blockedBy: GuardName[];
  proposal: { outcome: string; reasons: string; remedies: string | null; by: string; at: Date } | null;
};
