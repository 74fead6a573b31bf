import "server-only";
import { headers } from "next/headers";
import type { Actor } from "../../domain/actor";
import { inviteeOfBrowser } from "../session/invitee-session";
import { currentActor } from "../session/session";

/** Who sends or fetches a file: an account, or an invited member's person, who goes first on an invitation's page. */
export async function currentUploader(): Promise<Actor> {
  const actor = await currentActor();
  if (actor.kind !== "public" && !(await isFromInvitation())) return actor;
  return (await inviteeOfBrowser()) ?? actor;
}

async function isFromInvitation(): Promise<boolean> {
  const page = (await headers()).get("referer") ?? "";
  return URL.canParse(page) && new URL(page).pathname.startsWith("/invitations/");
}

/** Whose unfinished upload it is; null for actors that send no files. */
export function ownerOf(actor: Actor): string | null {
  switch (actor.kind) {
    case "applicant":
    case "staff":
      return `user:${actor.userId}`;
    case "invitee":
      return `member:${actor.memberId}`;
    case "expert":
    case "system":
    case "public":
      return null;
  }
}
