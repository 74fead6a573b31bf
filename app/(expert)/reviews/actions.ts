"use server";
import { defineAction } from "@/lib/infrastructure/define-action";
import {
  acceptInput,
  avoidanceInput,
  conclusionInput,
  declineInput,
  endAvoidanceInput,
  scoresInput,
} from "@/lib/schemas/expert";
import { acceptExpertSeat, declineExpertSeat } from "@/lib/usecases/expert/answer-invitation";
import { concludeExpertRound } from "@/lib/usecases/expert/conclude-round";
import { declareAvoidance, endDeclaredAvoidance } from "@/lib/usecases/expert/declare-avoidance";
import { submitScores as handInScores } from "@/lib/usecases/expert/submit-scores";

const allowance = { most: 60, seconds: 600 };
const onDone = ({ seatId }: { seatId: string }) => `/reviews/${seatId}`;
const toAvoidances = () => "/reviews/avoidances";

export const accept = defineAction({
  name: "acceptExpertSeat",
  input: acceptInput,
  allowance,
  run: acceptExpertSeat,
  onDone,
});

export const decline = defineAction({
  name: "declineExpertSeat",
  input: declineInput,
  allowance,
  run: declineExpertSeat,
  onDone,
});

export const submitScores = defineAction({
  name: "submitScores",
  input: scoresInput,
  allowance,
  run: handInScores,
  onDone,
});

export const conclude = defineAction({
  name: "concludeExpertRound",
  input: conclusionInput,
  allowance,
  run: concludeExpertRound,
  onDone,
});

export const declare = defineAction({
  name: "declareAvoidance",
  input: avoidanceInput,
  allowance,
  run: declareAvoidance,
  onDone: toAvoidances,
});

export const end = defineAction({
  name: "endAvoidance",
  input: endAvoidanceInput,
  allowance,
  run: endDeclaredAvoidance,
  onDone: toAvoidances,
});
