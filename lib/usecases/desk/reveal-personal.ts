import { recordAttempt } from "../../data/attempts";
import { listSubmissions } from "../../data/submissions";
import type { Actor } from "../../domain/actor";
import { CASE_POSTS } from "../../domain/filing/decide";
import { SECTION_IDS, sectionOf, textOf, valuesOf } from "../../domain/filing/sections";
import type { Snapshot } from "../../domain/filing/snapshot";
import { done, type Outcome, refuse } from "../../domain/result";
import { fieldWords } from "../../messages/filing-fields";

export type Revealed = { label: string; value: string }[];

/** Personal data of the latest version in full, once who, when and why stand in the attempt log. */
export async function revealPersonalData(
  actor: Actor,
  { filingId, reason }: { filingId: string; reason: string },
): Promise<Outcome<Revealed>> {
  if (actor.kind !== "staff") return refuse("notFound");
  if (!actor.roles.some((role) => CASE_POSTS.includes(role))) return refuse("notAllowed");
  const [latest] = await listSubmissions(actor, filingId);
  if (!latest) return refuse("notFound");
  const { sections } = JSON.parse(latest.canonical) as Snapshot;
  await recordAttempt({
    actor,
    action: "revealPersonalData",
    outcome: "viewed",
    object: `${filingId} ${reason}`,
  });
  return done(
    SECTION_IDS.flatMap((id) =>
      Object.entries(sectionOf(id).fields)
        .filter(([, field]) => field.personal)
        .map(([name]) => ({
          label: fieldWords(id, name)?.label ?? name,
          value: textOf(valuesOf(sections[id])[name]),
        })),
    ),
  );
}
