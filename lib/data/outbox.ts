import type { Tx } from "./client";

/** Inserts sealed messages and asks the worker, in the same transaction, to deliver after commit. */
export async function enqueueMail(
  tx: Tx,
  messages: readonly { recipient: string; subject: string; text: string }[],
): Promise<void> {
  await tx.outboxMessage.createMany({ data: [...messages] });
  await tx.$executeRaw`SELECT graphile_worker.add_job('deliver-mail', '{}'::json, job_key := 'deliver-mail', run_at := now())`;
}
