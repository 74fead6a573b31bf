import type { Tx } from "../../data/client";
import { findSubject, insertCorrection, readField } from "../../data/corrections-of-register";
import { divisionFinder } from "../../data/import-lookups";
import { inTransaction, takenIndex } from "../../data/transaction";
import type { Actor, Staff } from "../../domain/actor";
import { shanghaiDate } from "../../domain/calendar/dates";
import {
  CORRECTION_DRAFTERS,
  type CorrectionField,
  type CorrectionSubject,
  isDateField,
  mayBeEmpty,
  readCorrectionField,
} from "../../domain/correction/correction";
import { readDay } from "../../domain/import/plan";
import { done, type Outcome, refuse } from "../../domain/result";
import { correctionWords } from "../../messages/correction";
import { kindOfWords, levelOfWords } from "../../messages/imports";
import type { StartCorrectionInput } from "../../schemas/correction";

const { errors } = correctionWords;
const wrong = (field: string, sentence: string) => refuse("invalid", { fields: { [field]: sentence } });

/** One person drafts the correction of one value; nothing changes before another confirms it. */
export async function startCorrection(
  actor: Actor,
  input: StartCorrectionInput,
  at: Date,
): Promise<Outcome<{ id: string }>> {
  if (actor.kind !== "staff" || !CORRECTION_DRAFTERS.some((role) => actor.roles.includes(role)))
    return refuse("notYourRole");
  const chosen = readCorrectionField(input.field);
  if (!chosen) return wrong("field", errors.field);
  try {
    return await inTransaction((tx) => draft(tx, actor, { ...chosen, input, at }));
  } catch (error) {
    if (takenIndex(error)) return wrong("field", errors.open);
    throw error;
  }
}

type Draft = { subject: CorrectionSubject; field: CorrectionField; input: StartCorrectionInput; at: Date };

async function draft(
  tx: Tx,
  actor: Staff,
  { subject, field, input, at }: Draft,
): Promise<Outcome<{ id: string }>> {
  const record = await findSubject(actor, subject, input.subject, tx);
  if (!record) return wrong("subject", errors.subject);
  const before = await readField(tx, { subject, subjectId: record.id, field });
  if (before === null) return wrong("subject", errors.subject);
  const after = await storedValue(tx, actor, { subject, field, typed: input.after });
  if (!after.ok) return after;
  if (after.value === before) return wrong("after", errors.same);
  if (field === "filedOn" && after.value > shanghaiDate(at)) return wrong("after", errors.dateOrder);
  const id = await insertCorrection(
    tx,
    actor,
    {
      subject,
      subjectId: record.id,
      subjectName: record.name,
      field,
      before,
      after: after.value,
      reason: input.reason,
      reasonClass: input.reasonClass,
    },
    at,
  );
  return done({ id });
}

type Typed = { subject: CorrectionSubject; field: CorrectionField; typed: string };

/** What was typed as it is stored. */
async function storedValue(tx: Tx, actor: Staff, { subject, field, typed }: Typed): Promise<Outcome<string>> {
  if (typed === "") return mayBeEmpty(subject, field) ? done("") : wrong("after", errors.after);
  if (isDateField(field)) {
    const date = readDay(typed);
    return date === null || date === "invalid" ? wrong("after", errors.date) : done(date);
  }
  if (field === "kind") return found(kindOfWords(typed), errors.kind);
  if (field === "level") return found(levelOfWords(typed), errors.level);
  if (field === "regionCode") return found((await divisionFinder(tx, actor.province))(typed), errors.region);
  return done(typed);
}

const found = (value: string | null, sentence: string): Outcome<string> =>
  value === null ? wrong("after", sentence) : done(value);
