import type { DocumentType } from "../measure/terms";
import type { FilingState } from "./states";
import { isInCorrection } from "./states";

/** Types of which one file is in force: a new one takes the place of the old. */
export const SINGLE_DOCUMENTS: readonly DocumentType[] = [
  "applicationForm",
  "agreement",
  "charter",
  "constructionPlan",
  "authorization",
  "recommendationLetter",
];

/** Most files of one type in force. */
export const MOST_FILES_OF_TYPE = 20;

const materialAddress = (type: DocumentType): string => `material:${type}`;

/** The lead changes materials in a draft; during a correction only those the notice names (一次性告知). */
export function mayChangeMaterial(
  state: FilingState,
  type: DocumentType,
  correctionAddresses: readonly string[],
): boolean {
  if (state === "draft") return true;
  return isInCorrection(state) && correctionAddresses.includes(materialAddress(type));
}
