import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { env } from "../env";

const FORWARDED = "x-forwarded-for";
const LONGEST_ADDRESS = 45;

/**
 * Adds the socket's own address to the chain of forwarded ones, as a proxy would: a sender may claim
 * anything further left, the last entry it cannot forge. Runs before the server looks at a request.
 */
export function noteSenderAddresses(): void {
  subscribe("http.server.request.start", (message) => {
    const { headers, socket } = (message as { request: IncomingMessage }).request;
    headers[FORWARDED] = [headers[FORWARDED], socket.remoteAddress].flat().filter(Boolean).join(", ");
  });
}

/** The sender's address in a request's headers. */
export function senderIn(received: Pick<Headers, "get">): string | null {
  const chain = (received.get(FORWARDED) ?? "").split(",").map((part) => part.trim());
  const address = chain.at(-1 - env.TRUSTED_PROXIES) ?? chain[0];
  return address ? address.replace(/^::ffff:/, "").slice(0, LONGEST_ADDRESS) : null;
}
