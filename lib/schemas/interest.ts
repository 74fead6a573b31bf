import { z } from "zod";
import { bench } from "../messages/bench";
import { interestWords } from "../messages/interest";
import { idField } from "./form";

export const declareInterestInput = z.object({
  creditCode: z
    .string()
    .trim()
    .max(64, bench.tooLong)
    .default("")
    .pipe(z.string().min(1, interestWords.creditCodeMissing)),
  reason: z
    .string()
    .trim()
    .max(500, bench.tooLong)
    .default("")
    .pipe(z.string().min(1, interestWords.reasonMissing)),
});

export const endInterestInput = z.object({ interestId: idField });
