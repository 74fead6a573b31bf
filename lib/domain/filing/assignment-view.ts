import type { FilingState } from "./states";

/** A case with who holds it and who may. */
export type AssignmentView = {
  id: string;
  name: string;
  caseNumber: string;
  state: FilingState;
  assignee: { id: string; name: string } | null;
  /** Colleagues who may hold the case in its state. */
  receivers: { id: string; name: string }[];
  open: boolean;
};
