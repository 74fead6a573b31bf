import { z } from "zod";
import { VERDICTS, type Verdict } from "../domain/filing/bench-view";
import { actionPage, bench, personalPage } from "../messages/bench";
import { ASSIGNMENT_INPUT, queue } from "../messages/desk";
import { siteVisit } from "../messages/site-visit";
import { ui } from "../messages/ui";
import { dayField, idField, listField } from "./form";

const MOST = 2000;
const words = z.string().trim().max(MOST, ui.tooLong(MOST));
const optional = words.default("");

/** The filter a case was opened from, carried along by every form of the desk. */
const queueField = z.string().max(300).default("");

export const stepInput = z.object({ filingId: idField, queue: queueField, note: optional });

export const reasonedInput = z.object({
  filingId: idField,
  queue: queueField,
  reasons: words.default("").pipe(z.string().min(1, actionPage.reasonMissing)),
});

const outcomeField = <const O extends readonly [string, ...string[]]>(outcomes: O) =>
  z.enum(outcomes, { error: actionPage.outcomeMissing });

/** In the order of the form, so that the summary of errors follows it. */
const opinionInput = <const O extends readonly [string, ...string[]]>(outcomes: O) =>
  z.object({ outcome: outcomeField(outcomes), ...reasonedInput.shape });

export const recommendationInput = opinionInput(["recommend", "return"]);
export const jointOpinionInput = opinionInput(["agree", "disagree"]);

export const siteVisitInput = z.object({
  filingId: idField,
  queue: queueField,
  plannedOn: dayField(siteVisit.dateMissing),
  place: words.default("").pipe(z.string().min(1, siteVisit.placeMissing)),
  visitorIds: listField.pipe(z.array(idField).min(2, siteVisit.visitorsMissing).max(20)),
});

export const rejectionInput = reasonedInput.extend({
  remedies: words.default("").pipe(z.string().min(1, actionPage.remediesMissing)),
});

export const itemInput = z.object({ filingId: idField, queue: queueField, itemId: idField });

export const noteInput = z.object({
  filingId: idField,
  text: words.default("").pipe(z.string().min(1, bench.noteMissing)),
});

export const personalInput = z.object({
  filingId: idField,
  reason: z
    .string()
    .trim()
    .max(200, ui.tooLong(200))
    .default("")
    .pipe(z.string().min(1, personalPage.reasonMissing)),
});

export const assignmentInput = z.object({
  filingId: idField,
  queue: queueField,
  assigneeId: z.string().default("").pipe(z.string().min(1, ASSIGNMENT_INPUT.to).max(64)),
  reason: optional,
});

/** Ticked cases of the queue and what is to be done with each. */
export const batchInput = z.object({
  filings: listField.pipe(z.array(idField).min(1, queue.batchNone).max(100)),
  do: z.enum(["assign", "accept", "take"]),
  assigneeId: z.string().max(64).default(""),
  reason: optional,
});

export const verdictName = (address: string): string => `verdict.${address}`;
export const problemName = (address: string): string => `problem.${address}`;
export const remedyName = (address: string): string => `remedy.${address}`;
/** Addresses of a part, so that its button can say that all the rest conforms. */
export const addressesName = (part: string): string => `addresses.${part}`;
export const conformValue = (part: string): string => `conform.${part}`;

const VERDICT = "verdict.";
const WRITTEN = /^(problem|remedy)\./;

/** The bench's one form: a verdict an address, with problem and remedy where it is deficient. */
export const marksInput = z
  .object({ filingId: idField, do: z.string().max(80).default("save") })
  .catchall(z.string().max(40_000, ui.tooLong(MOST)))
  .superRefine((sent, context) => {
    for (const [name, text] of Object.entries(sent)) {
      if (WRITTEN.test(name) && text.trim().length > MOST)
        context.addIssue({ code: "custom", path: [name], message: ui.tooLong(MOST) });
    }
  })
  .transform(({ filingId, do: pressed, ...sent }) => {
    const texts = sent as Record<string, string>;
    const told = Object.entries(texts)
      .filter(([name, verdict]) => name.startsWith(VERDICT) && isVerdict(verdict))
      .map(([name, verdict]) => markOf(name.slice(VERDICT.length), verdict as Verdict, texts));
    const part = pressed.startsWith("conform.") ? pressed.slice("conform.".length) : null;
    const rest = part ? (texts[addressesName(part)] ?? "").split(" ").filter(Boolean) : [];
    const known = new Set(told.map(({ address }) => address));
    const conforming = rest
      .filter((address) => !known.has(address))
      .map((address) => markOf(address, "conforms", texts));
    return { filingId, marks: [...told, ...conforming] };
  });

const isVerdict = (text: string): text is Verdict => (VERDICTS as readonly string[]).includes(text);

const markOf = (address: string, verdict: Verdict, texts: Record<string, string>) => ({
  address,
  verdict,
  problem: texts[problemName(address)] ?? "",
  remedy: texts[remedyName(address)] ?? "",
});
