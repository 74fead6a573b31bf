import { createFile, type NewFile } from "../../data/files";
import { inTransaction } from "../../data/transaction";
import type { Actor } from "../../domain/actor";
import { done, type Outcome, refuse } from "../../domain/result";

export type KeptContent = Pick<NewFile, "name" | "mime" | "size" | "sha256" | "scan">;

/** Writes down whose file it is: the uploader's and its unit's, or the invited member's. */
export async function keepFile(
  actor: Actor,
  content: KeptContent,
  at: Date,
): Promise<Outcome<{ id: string }>> {
  const belonging = belongingOf(actor);
  if (!belonging) return refuse("notAllowed");
  return done(await inTransaction((tx) => createFile(tx, { ...content, ...belonging }, at)));
}

function belongingOf(actor: Actor): Pick<NewFile, "uploadedById" | "organizationId" | "memberId"> | null {
  switch (actor.kind) {
    case "applicant":
      return { uploadedById: actor.userId, organizationId: actor.organization?.id ?? null, memberId: null };
    case "staff":
      return { uploadedById: actor.userId, organizationId: null, memberId: null };
    case "invitee":
      return { uploadedById: null, organizationId: null, memberId: actor.memberId };
    case "expert":
    case "system":
    case "public":
      return null;
  }
}
