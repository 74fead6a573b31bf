import { z } from "zod";
import { CONCLUSIONS, ROUND_MODES } from "../domain/expert/round";
import { expertInput, scoredIndicator } from "../messages/expert";
import { ui } from "../messages/ui";
import { emailField } from "./account";
import { dayField, idField, listField, versionField } from "./form";

const words = (most: number) => z.string().trim().max(most, ui.tooLong(most)).default("");
const needed = (most: number, sentence: string) => words(most).pipe(z.string().min(1, sentence));
const fields = listField.pipe(z.array(z.string().max(60)).min(1, expertInput.fieldsMissing).max(60));

const wish = {
  name: needed(40, expertInput.nameMissing),
  unit: needed(100, expertInput.unitMissing),
  fields,
  post: words(60),
};

export const newExpertInput = z.object({ ...wish, email: emailField });
const onExpert = { expertId: idField, version: versionField };
export const changeExpertInput = z.object({ ...wish, ...onExpert });
export const expertStandingInput = z.object(onExpert);

export const avoidanceInput = z.object({
  expertId: idField,
  avoidUnit: needed(100, expertInput.unitMissing),
  avoidReason: needed(500, expertInput.reasonMissing),
});
export const endAvoidanceInput = z.object({ expertId: idField, avoidanceId: idField });

const onCase = { filingId: idField };
const onRound = { ...onCase, roundId: idField };
const chosen = (sentence: string) => z.string().default("").pipe(z.string().min(1, sentence).max(64));

export const openRoundInput = z.object({
  ...onCase,
  mode: z.enum(ROUND_MODES, expertInput.modeMissing),
  fields,
  size: z
    .string()
    .default("")
    .transform((typed) => Number(typed.normalize("NFKC")))
    .refine((size) => size >= 3 && size <= 99 && size % 2 === 1, expertInput.sizeOdd),
  expectedOn: dayField(expertInput.expectedMissing),
});

export const roundInput = z.object(onRound);
export const caseRoundInput = z.object(onCase);
export const chairInput = z.object({ ...onRound, chairId: chosen(expertInput.seatMissing) });
export const assignInput = z.object({
  ...onRound,
  expertId: chosen(expertInput.seatMissing),
  handReason: needed(500, expertInput.reasonMissing),
});
export const conflictInput = z.object({
  ...onCase,
  seatId: chosen(expertInput.seatMissing),
  conflictReason: needed(1000, expertInput.reasonMissing),
});
export const voidRoundInput = z.object({
  ...onCase,
  roundId: chosen(expertInput.roundMissing),
  voidReason: needed(1000, expertInput.reasonMissing),
});

export const acceptInput = z.object({
  seatId: idField,
  noConflict: z
    .string()
    .default("")
    .transform((value) => value === "yes"),
});
export const declineInput = z.object({
  seatId: idField,
  reason: needed(500, expertInput.reasonMissing),
});

/** The sheet's fields are named by its indicators; what is wrong with them or missing is told together, later. */
export const scoresInput = z
  .object({ seatId: idField, opinion: words(4000) })
  .catchall(z.string().max(20, ui.tooLong(20)))
  .transform(({ seatId, opinion, ...sent }) => ({
    seatId,
    opinion,
    typed: Object.fromEntries(
      Object.entries(sent as Record<string, string>).flatMap(([name, text]) => {
        const id = scoredIndicator(name);
        return id ? [[id, text]] : [];
      }),
    ),
  }));

export const conclusionInput = z.object({
  seatId: idField,
  conclusion: z.enum(CONCLUSIONS, expertInput.conclusionMissing),
  reasons: needed(2000, expertInput.reasonsMissing),
});

export const replyInput = z.object({ ...onRound, reply: needed(4000, expertInput.replyMissing) });
