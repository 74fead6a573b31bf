export const ROUND_MODES = ["correspondence", "meeting", "defence"] as const;
export type RoundMode = (typeof ROUND_MODES)[number];

export const CONCLUSIONS = ["recommended", "revise", "notRecommended"] as const;
export type Conclusion = (typeof CONCLUSIONS)[number];

export type SeatState = "invited" | "accepted" | "declined" | "scored" | "voided";

type Seat = { state: SeatState };

/** Seats that count: neither declined nor voided. */
export const standingSeats = <S extends Seat>(seats: readonly S[]): S[] =>
  seats.filter(({ state }) => state !== "declined" && state !== "voided");

/** Seats of a round that nobody holds. */
export const emptySeats = ({ size, seats }: { size: number; seats: readonly Seat[] }): number =>
  Math.max(0, size - standingSeats(seats).length);

/** Whether every seat of the round is held and has handed in its sheet. */
export const isFullyScored = (round: { size: number; seats: readonly Seat[] }): boolean =>
  emptySeats(round) === 0 && standingSeats(round.seats).every(({ state }) => state === "scored");

export type RoundStanding = "open" | "closed" | "voided";

export const standingOf = ({
  closedAt,
  voidedAt,
}: {
  closedAt: Date | null;
  voidedAt: Date | null;
}): RoundStanding => (voidedAt ? "voided" : closedAt ? "closed" : "open");

/** Steps of the case that are taken on the page of its rounds. */
export const isRoundStep = (action: string): boolean => action.endsWith("ExpertRound");

/** Acts of a round that change no state of the case; the applicant learns of none but its own reply. */
export const ROUND_ACTS = [
  "acceptExpertSeat",
  "declineExpertSeat",
  "replaceExpert",
  "assignExpert",
  "nameExpertChair",
  "scoreExpertSeat",
  "concludeExpertRound",
  "voidExpertSeat",
] as const;
export type RoundAct = (typeof ROUND_ACTS)[number];

/** A round's words reach the applicant: no name of an expert may stand in them. */
export const namesSomebody = (words: string, names: readonly string[]): boolean =>
  names.some((name) => name.trim().length > 1 && words.includes(name.trim()));
