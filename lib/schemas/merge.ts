import { z } from "zod";
import { MERGE_ACTIONS } from "../domain/organization/merge";
import { mergeWords } from "../messages/merge";
import { idField, versionField } from "./form";

const { errors } = mergeWords;
const text = (most: number) => z.string().trim().max(most).default("");
const unit = text(200).pipe(z.string().min(1, errors.unit));

export const startMergeInput = z.object({
  kept: unit,
  absorbed: unit,
  reason: text(500).pipe(z.string().min(1, errors.reason)),
});
export type StartMergeInput = z.output<typeof startMergeInput>;

export const decideMergeInput = z.object({
  mergeId: idField,
  version: versionField,
  action: z.enum(MERGE_ACTIONS),
  reason: text(500),
});
export type DecideMergeInput = z.output<typeof decideMergeInput>;
