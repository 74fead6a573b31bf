import "server-only";
import { listSealedMessages } from "../../data/outbox-messages";
import { isDemonstration } from "../../env";
import { unseal } from "../cryptography/secrets";

type ReadableMail = { id: string; to: string; subject: string; text: string; createdAt: Date };

const MOST_READ = 500;
const MOST_SHOWN = 50;

/** Mail of the demonstration, newest first, to addresses that contain `address`; null outside the demonstration. */
export async function listDemonstrationMail(address: string): Promise<ReadableMail[] | null> {
  if (!isDemonstration) return null;
  const sought = address.trim().toLowerCase();
  const messages = (await listSealedMessages(MOST_READ)).map(({ recipient, text, ...rest }) => ({
    ...rest,
    to: unseal(recipient),
    text: unseal(text),
  }));
  return messages.filter(({ to }) => to.toLowerCase().includes(sought)).slice(0, MOST_SHOWN);
}
