import type { Outcome } from "../measure/conditions";
import type { ConditionId } from "../measure/terms";

/** One case or consortium whose judgement changes, by name. */
export type BackTestRow = {
  what: "case" | "consortium";
  /** Case or filing number; null for a case that has none yet. */
  number: string | null;
  name: string;
  /** Conditions not met by the new rule, with what the present one says. */
  failing: { condition: ConditionId; before: Outcome | "notAsked"; after: Outcome }[];
  /** Names of entries of a dictionary that it carries and that end. */
  endedTerms?: string[];
};

export type BackTest = {
  at: string;
  cases: number;
  consortia: number;
  /** Would pass by the present rule and fail by the new one. */
  newlyFailing: number;
  /** Fail by both. */
  stillFailing: number;
  /** Fail by the present rule and would pass by the new one. */
  relieved: number;
  /** A condition that cannot be judged by what is on record. */
  unknown: number;
  /** The newly failing first; no more than `BACK_TEST_ROWS`. */
  rows: BackTestRow[];
};

export const BACK_TEST_ROWS = 200;
