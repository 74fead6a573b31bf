import { createTransport, type Transporter } from "nodemailer";
import type { Delivery, Letter } from "../../domain/mail/delivery";
import { env } from "../../env";

/** Milliseconds: well under the database's limit for an idle transaction, which holds the letter's row meanwhile. */
const LONGEST_DELIVERY = 14_000;
const AWAY = new Set(["ECONNECTION", "ECONNREFUSED", "ETIMEDOUT", "ESOCKET", "EDNS", "EAUTH", "ETLS"]);

let transport: Transporter | null = null;

/** Sends one letter through SMTP_URL. Never throws. */
export async function sendLetter(letter: Letter): Promise<Delivery> {
  if (!env.SMTP_URL) return { state: "kept" };
  transport ??= createTransport(env.SMTP_URL, {
    connectionTimeout: 5000,
    greetingTimeout: 5000,
    socketTimeout: 10_000,
  } as object);
  const host = new URL(env.APP_URL).hostname;
  const from = env.MAIL_FROM || `no-reply@${host}`;
  const { id, to, subject, text } = letter;
  const sending = transport.sendMail({ from, to, subject, text, messageId: `<${id}@${host}>` });
  return Promise.race([sending.then(() => ({ state: "sent" as const })), tooLate()]).catch(deliveryOf);
}

function deliveryOf(error: Error & { code?: string; responseCode?: number }): Delivery {
  const said = `${error.code ?? ""} ${error.message}`.trim().slice(0, 500);
  if (AWAY.has(error.code ?? "")) return { state: "away", error: said };
  if (error.code === "EENVELOPE" && (error.responseCode ?? 0) >= 500)
    return { state: "refused", error: said };
  return { state: "delayed", error: said };
}

function tooLate(): Promise<never> {
  return new Promise((_resolve, reject) => {
    const error = Object.assign(new Error("no answer in time"), { code: "ETIMEDOUT" });
    setTimeout(() => reject(error), LONGEST_DELIVERY).unref();
  });
}
