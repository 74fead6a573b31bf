import { z } from "zod";
import { CORRECTION_ACTIONS, CORRECTION_REASONS } from "../domain/correction/correction";
import { correctionWords } from "../messages/correction";
import { idField, versionField } from "./form";

const { errors } = correctionWords;
const text = (most: number) => z.string().trim().max(most).default("");

export const startCorrectionInput = z.object({
  subject: text(200).pipe(z.string().min(1, errors.subject)),
  field: text(60).pipe(z.string().min(1, errors.field)),
  after: text(2000),
  reasonClass: z.enum(CORRECTION_REASONS, { error: errors.reasonClass }),
  reason: text(500).pipe(z.string().min(1, errors.reason)),
});
export type StartCorrectionInput = z.output<typeof startCorrectionInput>;

export const decideCorrectionInput = z.object({
  correctionId: idField,
  version: versionField,
  action: z.enum(CORRECTION_ACTIONS),
  reason: text(500),
});
export type DecideCorrectionInput = z.output<typeof decideCorrectionInput>;
