import { z } from "zod";
import type { FormValues } from "../action-result";
import { isCalendarDate, typedDay } from "../domain/calendar/dates";

/** Control characters but tab and line ends, and marks that turn the direction of writing. */
const CONTROL = /(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu;

/** Text as a form may carry it: no control or direction-changing characters, one kind of line end. */
export const cleanText = (text: string): string =>
  text.replaceAll(CONTROL, "").replaceAll("\r\n", "\n").normalize("NFC");

/** A form's fields as text or list of texts; files and the framework's own fields are left out. */
export function formValues(form: FormData): FormValues {
  const values: FormValues = {};
  for (const name of new Set(form.keys())) {
    if (name.startsWith("$ACTION")) continue;
    const texts = form
      .getAll(name)
      .filter((entry) => typeof entry === "string")
      .map(cleanText);
    if (texts.length === 0) continue;
    values[name] = texts.length === 1 ? (texts[0] ?? "") : texts;
  }
  return values;
}

/** A list field that may arrive as one text, many, or not at all. */
export const listField = z.preprocess(
  (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.string().max(200)).max(400),
);

/** A day that must be given, in any way of writing it. */
export const dayField = (missing: string) =>
  z.string().trim().default("").transform(typedDay).pipe(z.string().refine(isCalendarDate, missing));

export const idField = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[\w-]+$/);
export const versionField = z.coerce.number().int().min(0);
