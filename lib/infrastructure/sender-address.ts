import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";

const FORWARDED = "x-forwarded-for";

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
