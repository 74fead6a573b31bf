import { FAULT_SENTENCES } from "./faults";
import { FILE_REFUSAL_SENTENCES } from "./files";
import { REFUSAL_SENTENCES } from "./refusals";

const SENTENCES: Readonly<Record<string, string>> = { ...REFUSAL_SENTENCES, ...FILE_REFUSAL_SENTENCES };

/** The sentence for the code an upload without JavaScript comes back with. */
export const fileSentence = (code: string): string =>
  Object.hasOwn(SENTENCES, code) ? (SENTENCES[code] ?? FAULT_SENTENCES.failed) : FAULT_SENTENCES.failed;

export type UploadAnswer = { type: string; error: string | null };

/** What an upload without JavaScript brought back in the address of its page. */
export function uploadAnswer(answer: {
  file?: string;
  fileError?: string;
  fileFor?: string;
}): UploadAnswer | null {
  const { file, fileError, fileFor = "" } = answer;
  if (!file && !fileError) return null;
  return { type: fileFor, error: fileError ? fileSentence(fileError) : null };
}
