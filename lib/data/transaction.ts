import { Prisma, prisma, type Tx } from "./client";

/** The database could not take the change in time; nothing was written and the sender may try again. */
export class BusyError extends Error {}

/** A unique index refused the row: names the index's fields. */
class TakenError extends Error {
  constructor(readonly index: string) {
    super(`taken: ${index}`);
  }
}

const RETRIES = 4;
const RETRYABLE = /40001|40P01|P2034|could not serialize|deadlock detected/;
const BUSY = /55P03|P2028|P2024|lock timeout|Unable to start a transaction|too many clients/;

const words = (error: unknown): string => {
  if (error instanceof Prisma.PrismaClientKnownRequestError)
    return `${error.code} ${error.message} ${JSON.stringify(error.meta ?? {})}`;
  return error instanceof Error ? `${error.name} ${error.message}` : String(error);
};

/** Fields or name of the unique index that refused a write, or null for any other error. */
export function takenIndex(error: unknown): string | null {
  if (error instanceof TakenError) return error.index;
  if (!(error instanceof Prisma.PrismaClientKnownRequestError) || error.code !== "P2002") return null;
  return words(error);
}

/**
 * One transaction with bounded retries on serialisation failures and deadlocks.
 * Throws BusyError when locks or connections cannot be had; rethrows every other fault.
 */
export async function inTransaction<T>(
  run: (tx: Tx) => Promise<T>,
  isolationLevel: Prisma.TransactionIsolationLevel = "ReadCommitted",
): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await prisma.$transaction(run, { isolationLevel });
    } catch (error) {
      const said = words(error);
      if (RETRYABLE.test(said) && attempt < RETRIES) {
        await new Promise((wake) => setTimeout(wake, 15 * 2 ** attempt * (0.5 + Math.random())));
        continue;
      }
      if (RETRYABLE.test(said) || BUSY.test(said)) throw new BusyError(said, { cause: error });
      throw error;
    }
  }
}
