import { DECISION_ROWS } from "./decision-rows";
import { INTAKE_ROWS } from "./intake-rows";
import { REVIEW_ROWS } from "./review-rows";

/**
 * The life of a case. Buttons, decisions, deadlines, clocks, notices, "waiting on whom", the diagram and the
 * permission matrix are all derived from these rows; (action, from) is unique, so their order never matters.
 */
export const TRANSITIONS = [...INTAKE_ROWS, ...REVIEW_ROWS, ...DECISION_ROWS] as const;

export type FilingAction = (typeof TRANSITIONS)[number]["action"];
