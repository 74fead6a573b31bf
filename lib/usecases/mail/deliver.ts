import { deliverNext } from "../../data/outbox-delivery";
import type { SendLetter } from "../../domain/mail/delivery";
import { unseal } from "../../infrastructure/cryptography/secrets";

/** Letters of one run; what is left follows in the next. */
const MOST_LETTERS = 200;

/** Delivers what is due, one letter at a time; stops when the server is away. Answers how many were sent or kept. */
export async function deliverMail(sendLetter: SendLetter, at: Date): Promise<number> {
  const tried: string[] = [];
  let delivered = 0;
  let away = false;
  while (!away && tried.length < MOST_LETTERS) {
    const id = await deliverNext(tried, at, async ({ id, recipient, subject, text }) => {
      const delivery = await sendLetter({ id, to: unseal(recipient), subject, text: unseal(text) });
      if (delivery.state === "sent" || delivery.state === "kept") delivered++;
      if (delivery.state !== "away") return delivery;
      away = true;
      return { state: "delayed", error: delivery.error };
    });
    if (id === null) break;
    tried.push(id);
  }
  return delivered;
}
