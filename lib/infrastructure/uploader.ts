import "server-only";
import type { Actor } from "../domain/actor";
import { inviteeOfBrowser } from "./invitee-session";
import { currentActor } from "./session";

/** Who sends or fetches a file: an account, or an invited member's person. */
export async function currentUploader(): Promise<Actor> {
  const actor = await currentActor();
  return actor.kind === "public" ? ((await inviteeOfBrowser()) ?? actor) : actor;
}

/** Whose unfinished upload it is; null for actors that send no files. */
export function ownerOf(actor: Actor): string | null {
  switch (actor.kind) {
    case "applicant":
    case "staff":
      return `user:${actor.userId}`;
    case "invitee":
      return `member:${actor.memberId}`;
    case "system":
    case "public":
      return null;
  }
}
