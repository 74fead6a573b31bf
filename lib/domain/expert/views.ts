import type { BenchPart } from "../filing/bench-view";
import type { GuardName } from "../filing/guards";
import type { FilingState } from "../filing/states";
import type { Indicator } from "../measure/track";
import type { Place } from "./draw";
import type { Conclusion, RoundMode, RoundStanding, SeatState } from "./round";
import type { ScoreSummary, Scores } from "./score-sheet";

/** A field an expert may judge: a section of the industry classification, or a chain. */
export type FieldOption = { value: string; label: string; kind: "industry" | "chain" };

type SeatView = {
  id: string;
  name: string;
  unitName: string;
  state: SeatState;
  chair: boolean;
  declineReason: string | null;
  voidReason: string | null;
  /** Only once the round is closed. */
  sheet: { total: number; opinion: string } | null;
};

/** A draw, or a seat filled later, as it was recorded. */
export type HistoryView =
  | {
      kind: "draw";
      key: string;
      at: Date;
      seed: string;
      /** Whether the record draws again to the same result; null until somebody asks. */
      isSame: boolean | null;
      candidates: {
        expertId: string;
        name: string;
        unitName: string;
        fields: string[];
        place: Place;
        reasons: string[];
      }[];
    }
  | { kind: "reserve" | "hand"; key: string; at: Date; name: string; unitName: string; reason: string };

export type RoundView = {
  id: string;
  number: number;
  mode: RoundMode;
  standing: RoundStanding;
  fields: string[];
  size: number;
  empty: number;
  expectedOn: string;
  openedAt: Date;
  closedAt: Date | null;
  voidedAt: Date | null;
  voidReason: string | null;
  conclusion: Conclusion | null;
  reasons: string | null;
  reply: string | null;
  repliedAt: Date | null;
  seats: SeatView[];
  summary: ScoreSummary | null;
  history: HistoryView[];
};

/** The rounds of a case as its department reads and runs them. */
export type RoundsView = {
  id: string;
  name: string;
  caseNumber: string;
  state: FilingState;
  /** What may be done now by this person: to open a round, to run or void the open one, to void a closed one. */
  mayOpen: boolean;
  blockedBy: GuardName[];
  mayRun: boolean;
  mayVoidClosed: boolean;
  isForeseen: boolean;
  fieldOptions: FieldOption[];
  proposedFields: string[];
  size: number;
  days: number;
  /** Whom the reviewer may name by hand. */
  choices: { expertId: string; name: string; unitName: string }[];
  rounds: RoundView[];
};

/** One seat as its expert sees it; before acceptance only what is needed to judge conflicts. */
export type ReviewView = {
  seatId: string;
  state: SeatState;
  standing: RoundStanding;
  number: number;
  mode: RoundMode;
  expectedOn: string;
  name: string;
  lead: string;
  members: string[];
  chair: boolean;
  indicators: Indicator[];
  own: { scores: Scores; total: number; opinion: string; scoredAt: Date | null } | null;
  /** The case as submitted, once the seat is taken; personal data masked. */
  material: { submittedAt: Date; parts: BenchPart[] } | null;
  /** For the chair once everybody has scored, for all once the round is closed. */
  summary: ScoreSummary | null;
  opinions: string[];
  mayConclude: boolean;
  conclusion: Conclusion | null;
  reasons: string | null;
};
