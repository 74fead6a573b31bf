import type { Tx } from "../data/client";
import { enqueueMail } from "../data/outbox";
import { seal } from "../infrastructure/cryptography/secrets";

export type Mail = { to: string; subject: string; text: string };

/** Leaves mail in the transaction that causes it; delivery follows the commit. */
export async function leaveMail(tx: Tx, mails: readonly Mail[]): Promise<void> {
  if (mails.length === 0) return;
  await enqueueMail(
    tx,
    mails.map(({ to, subject, text }) => ({ recipient: seal(to), subject, text: seal(text) })),
  );
}
