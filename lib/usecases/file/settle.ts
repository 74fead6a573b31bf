import type { Actor } from "../../domain/actor";
import { done, type Outcome } from "../../domain/result";
import type { UploadPurpose } from "../../schemas/upload";
import { attachFile } from "./attach";
import { type KeptContent, keepFile } from "./keep";

/** Whose file it is, then where it goes. A refused attachment leaves the file with its uploader, attached to nothing. */
export async function settleFile(
  actor: Actor,
  content: KeptContent,
  purpose: UploadPurpose,
  at: Date,
): Promise<Outcome<{ id: string }>> {
  const kept = await keepFile(actor, content, at);
  if (!kept.ok) return kept;
  const attached = await attachFile(actor, purpose, kept.value.id, at);
  return attached.ok ? done(kept.value) : attached;
}
