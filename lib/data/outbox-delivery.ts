import type { LetterEnd } from "../domain/mail/delivery";
import { inTransaction } from "./transaction";

type SealedLetter = { id: string; recipient: string; subject: string; text: string };

/** After 1, 5, 15, 30 minutes, 1 and 2 hours, then every 2 hours for three days. */
const MOST_ATTEMPTS = 41;

/**
 * Holds the next due letter's row while `send` works on it, so that no second worker sends it too;
 * a worker that dies in between leaves it due (at least once, never lost). Null when nothing is due.
 */
export async function deliverNext(
  tried: readonly string[],
  at: Date,
  send: (letter: SealedLetter) => Promise<LetterEnd>,
): Promise<string | null> {
  return inTransaction(async (tx) => {
    const [letter] = await tx.$queryRaw<(SealedLetter & { attempts: number })[]>`
      SELECT "id", "recipient", "subject", "text", "attempts" FROM "OutboxMessage"
      WHERE "state" = 'pending' AND NOT ("id" = ANY(${[...tried]}::text[]))
        AND now() >= "createdAt" + interval '1 minute' * CASE
          WHEN "attempts" < 7 THEN (ARRAY[0, 1, 5, 15, 30, 60, 120])["attempts" + 1]
          ELSE 120 * ("attempts" - 5) END
      ORDER BY "attempts", "createdAt" LIMIT 1
      FOR UPDATE SKIP LOCKED`;
    if (!letter) return null;
    const { id, attempts } = letter;
    const end = await send(letter);
    await tx.outboxMessage.update({ where: { id }, data: rowAfter(end, attempts + 1, at) });
    return id;
  });
}

function rowAfter(end: LetterEnd, attempts: number, at: Date) {
  switch (end.state) {
    case "sent":
      return { state: "sent" as const, attempts, sentAt: at, lastError: null };
    case "kept":
      return { state: "kept" as const };
    case "refused":
      return { state: "failed" as const, attempts, lastError: end.error };
    case "delayed": {
      const state = attempts >= MOST_ATTEMPTS ? ("failed" as const) : ("pending" as const);
      return { state, attempts, lastError: end.error };
    }
  }
}
