import "server-only";
import { headers } from "next/headers";
import { localPath } from "../domain/account/return-address";
import { PATH_HEADER } from "./path-header";
import { senderIn } from "./sender-address";

/** Path and query of the page being asked for, or of the form being sent. */
export async function currentPath(): Promise<string | null> {
  return localPath((await headers()).get(PATH_HEADER));
}

/** The sender's address as the outermost trusted proxy saw it, without one the socket's; entries further left are claims. */
export async function currentIp(): Promise<string | null> {
  return senderIn(await headers());
}
