import { FAULT_SENTENCES } from "./faults";
import { FILE_REFUSAL_SENTENCES } from "./files";
import { REFUSAL_SENTENCES } from "./refusals";

const SENTENCES: Readonly<Record<string, string>> = { ...REFUSAL_SENTENCES, ...FILE_REFUSAL_SENTENCES };

/** The sentence for the code an upload without JavaScript comes back with. */
export const fileSentence = (code: string): string =>
  Object.hasOwn(SENTENCES, code) ? (SENTENCES[code] ?? FAULT_SENTENCES.failed) : FAULT_SENTENCES.failed;
