import { z } from "zod";
import { interestWords } from "../messages/interest";
import { ui } from "../messages/ui";
import { idField } from "./form";

export const declareInterestInput = z.object({
  creditCode: z
    .string()
    .trim()
    .max(64, ui.tooLong(64))
    .default("")
    .pipe(z.string().min(1, interestWords.creditCodeMissing)),
  reason: z
    .string()
    .trim()
    .max(500, ui.tooLong(500))
    .default("")
    .pipe(z.string().min(1, interestWords.reasonMissing)),
});

export const endInterestInput = z.object({ interestId: idField });
