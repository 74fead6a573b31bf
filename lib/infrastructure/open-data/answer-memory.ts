import { LRUCache } from "lru-cache";
import { forgetDataBy } from "../kept-answers";

/** A whole answer of the open data, but for what is told of the sender's turns. */
export type ReadyAnswer = { status: number; headers: Record<string, string>; body: Buffer };

/** Bytes of answers that are kept. */
const MOST_BYTES = 32 * 1024 * 1024;
/** What an entry takes beside its body. */
const ENTRY_BYTES = 1_024;

/** Answers of the present register: all are forgotten when it changes, and none is believed while no news arrive. */
function openMemory() {
  const kept = new LRUCache<string, ReadyAnswer>({
    maxSize: MOST_BYTES,
    sizeCalculation: ({ body }) => body.length + ENTRY_BYTES,
  });
  let age = 0;
  let isTrusted = false;
  const forget = () => {
    age += 1;
    kept.clear();
  };
  forgetDataBy(forget);
  return {
    forget,
    trust: (trusted: boolean) => {
      isTrusted = trusted;
      forget();
    },
    find: (key: string): ReadyAnswer | undefined => (isTrusted ? kept.get(key) : undefined),
    /** Call before anything is read for an answer; what it returns keeps the answer unless the register changed meanwhile. */
    begin: () => {
      const begun = age;
      return (key: string, answer: ReadyAnswer): void => {
        if (isTrusted && begun === age) kept.set(key, answer);
      };
    },
  };
}

export const answerMemory = openMemory();
