import "server-only";
import { headers } from "next/headers";
import { localPath } from "../domain/account/return-address";
import { env } from "../env";
import { PATH_HEADER } from "./path-header";

const LONGEST_ADDRESS = 45;

/** Path and query of the page being asked for, or of the form being sent. */
export async function currentPath(): Promise<string | null> {
  return localPath((await headers()).get(PATH_HEADER));
}

/** The sender's address as the outermost trusted proxy saw it, without one the socket's; entries further left are claims. */
export async function currentIp(): Promise<string | null> {
  return senderIn(await headers());
}

/** The sender's address in a request's headers. */
export function senderIn(received: Pick<Headers, "get">): string | null {
  const chain = (received.get("x-forwarded-for") ?? "").split(",").map((part) => part.trim());
  const address = chain.at(-1 - env.TRUSTED_PROXIES) ?? chain[0];
  return address ? address.replace(/^::ffff:/, "").slice(0, LONGEST_ADDRESS) : null;
}
