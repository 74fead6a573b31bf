import { z } from "zod";
import { verifyCaseNumber } from "@/lib/domain/filing/numbers";
import { isSectionId } from "../domain/filing/address";
import { MOST_TYPED, rowCommand } from "../domain/filing/section-form";
import type { SectionId, Typed } from "../domain/filing/sections";
import { extensionRequest } from "../messages/extension";
import { CHOOSE_TRACK, PROGRESS_INPUT, TYPED_TOO_LONG } from "../messages/filing";
import { idField, listField, versionField } from "./form";

/** `way` is `province/track`, as one choice. */
export const startInput = z
  .object({ way: z.string().regex(/^[a-z]{2,16}\/\w{1,40}$/, CHOOSE_TRACK), key: z.uuid() })
  .transform(({ way, key }) => {
    const [province = "", track = ""] = way.split("/");
    return { province, track, key };
  });

export const copyInput = z.object({ filingId: idField, key: z.uuid() });

const typed = z.union([
  z.string().max(MOST_TYPED, TYPED_TOO_LONG),
  z.array(z.string().max(200, TYPED_TOO_LONG)).max(400, TYPED_TOO_LONG),
]);

/** A section's form: its own fields under their names beside those that say which section and which version. */
export const sectionInput = z
  .object({
    filingId: idField,
    section: z.string().refine(isSectionId),
    version: versionField,
    /** The pressed button: save, next, add, remove.2, up.1, down.0. */
    do: z.string().max(20).default("save"),
  })
  .catchall(typed)
  .transform(({ filingId, section, version, do: pressed, ...texts }) => ({
    filingId,
    section: section as SectionId,
    version,
    pressed,
    rows: rowCommand(pressed),
    texts: texts as Record<string, Typed>,
  }));

export const removeMaterialInput = z.object({ filingId: idField, materialId: idField });

export const filingInput = z.object({ filingId: idField });

export const withdrawInput = z.object({
  filingId: idField,
  reason: z.string().trim().max(500, TYPED_TOO_LONG).default(""),
});

export const extensionInput = z.object({
  filingId: idField,
  reasons: z
    .string()
    .trim()
    .max(500, TYPED_TOO_LONG)
    .default("")
    .pipe(z.string().min(1, extensionRequest.missing)),
});

export const submitInput = z.object({
  filingId: idField,
  idempotencyKey: z.uuid(),
  acknowledged: listField,
});

const ANSWER = "answer.";

/** Answers to correction items, sent under `answer.<item id>`. */
export const answersInput = z
  .object({ filingId: idField, do: z.enum(["save", "submit"]).default("save") })
  .catchall(z.string().max(MOST_TYPED, TYPED_TOO_LONG))
  .transform(({ filingId, do: pressed, ...texts }) => ({
    filingId,
    pressed,
    answers: Object.fromEntries(
      Object.entries(texts)
        .filter(([name]) => name.startsWith(ANSWER))
        .map(([name, text]) => [name.slice(ANSWER.length), String(text)]),
    ),
  }));

export const answerName = (itemId: string): string => `${ANSWER}${itemId}`;

const folded = z
  .string()
  .default("")
  .transform((text) => text.normalize("NFKC").replaceAll(/\s/g, "").toUpperCase());

export const progressInput = z.object({
  caseNumber: folded.pipe(z.string().max(40).refine(verifyCaseNumber, PROGRESS_INPUT.caseNumber)),
  progressCode: folded.pipe(
    z.string().min(1, PROGRESS_INPUT.progressCode).max(20, PROGRESS_INPUT.progressCode),
  ),
});
