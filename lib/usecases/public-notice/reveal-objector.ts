import { recordAttempt } from "../../data/attempts";
import { findObjection } from "../../data/objections";
import type { Actor } from "../../domain/actor";
import { done, type Outcome, refuse } from "../../domain/result";
import { objectionWords } from "../../messages/public-notice";
import { openContact } from "./objector";

/** Who objects, in full, for the officer who answers; who asked, when and why stands in the attempt log first. */
export async function revealObjector(
  actor: Actor,
  { noticeId, objectionId, reason }: { noticeId: string; objectionId: string; reason: string },
): Promise<Outcome<{ label: string; value: string }[]>> {
  if (actor.kind !== "staff") return refuse("notFound");
  const objection = await findObjection(actor, noticeId, objectionId);
  if (!objection) return refuse("notFound");
  if (!actor.roles.includes("publisher")) return refuse("notAllowed");
  const object = `${objectionId} ${reason}`;
  await recordAttempt({ actor, action: "revealObjector", outcome: "viewed", object });
  const { name, identity, phone, email } = openContact(objection.person);
  const { personName, identityLast, phone: phoneLabel, email: emailLabel } = objectionWords;
  return done([
    { label: personName, value: name },
    ...(identity ? [{ label: identityLast, value: identity }] : []),
    { label: phoneLabel, value: phone },
    { label: emailLabel, value: email },
  ]);
}
