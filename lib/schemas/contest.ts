import { z } from "zod";
import { CONTEST_OUTCOMES } from "../domain/contest/contest";
import { inspectCreditCode } from "../domain/organization/credit-code";
import { contestWords } from "../messages/contest";
import { ui } from "../messages/ui";
import { emailField } from "./account";
import { idField, versionField } from "./form";

const { errors } = contestWords;
const text = (most: number) => z.string().trim().max(most, ui.tooLong(most)).default("");
const words = (most: number, missing: string) => text(most).pipe(z.string().min(1, missing));
const PHONE = /^[+\d][\d\s()-]{5,24}$/;

/** The form of a contested membership; its sealed letter comes beside it. */
export const contestInput = z.object({
  consortium: words(40, errors.notListed),
  organizationName: words(100, errors.organizationName),
  creditCode: text(64)
    .transform((typed) => inspectCreditCode(typed))
    .refine(({ valid }) => valid, errors.creditCode)
    .transform(({ code }) => code),
  name: words(50, errors.name),
  phone: text(40).refine((typed) => PHONE.test(typed.normalize("NFKC")), errors.phone),
  email: text(254).refine((typed) => emailField.safeParse(typed).success, errors.email),
  content: words(5000, errors.content),
});
export type ContestInput = z.output<typeof contestInput>;

export const answerContestInput = z.object({
  contestId: idField,
  version: versionField,
  answer: words(2000, errors.answer),
});
export type AnswerContestInput = z.output<typeof answerContestInput>;

export const settleContestInput = z
  .object({
    contestId: idField,
    version: versionField,
    outcome: z.enum(CONTEST_OUTCOMES, { error: errors.outcome }),
    reason: words(500, errors.reason),
    endedOn: text(10),
  })
  .superRefine(({ outcome, endedOn }, context) => {
    if (outcome === "ended" && !z.iso.date().safeParse(endedOn).success)
      context.addIssue({ code: "custom", path: ["endedOn"], message: errors.endedOn });
  });
export type SettleContestInput = z.output<typeof settleContestInput>;

export const revealContesterInput = z.object({ contestId: idField, reason: words(200, errors.reason) });
