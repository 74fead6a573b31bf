import type { Tx } from "../../data/client";
import { insertConfirmation } from "../../data/confirmations";
import { findFile } from "../../data/files";
import { lockMember } from "../../data/member-writes";
import { findMember, type MembersCase, type StoredMember } from "../../data/members";
import { type Actor, actorIp, actorUserId } from "../../domain/actor";
import { type ConfirmationView, viewDifferences } from "../../domain/filing/fingerprint";
import { mayAnswer } from "../../domain/filing/member-editing";
import type { RefusalCode } from "../../domain/refusals";
import { done, type Outcome, refuse } from "../../domain/result";
import { seal } from "../../infrastructure/cryptography/secrets";
import { changesText } from "../../messages/member";
import { type MemberStanding, type Person, standingOf } from "./standing";

/** What was on the screen when the answer was given. */
export type Seen = {
  memberId: string;
  fingerprint: string;
  lastAnswerId: string;
  /** The same in words, for telling what has changed meanwhile. */
  shown?: ConfirmationView | null;
};

type Answering = { filing: MembersCase; member: StoredMember; standing: MemberStanding };

/** Loads a member under its lock and checks that what the person saw is what stands. */
export async function findAnswering(
  tx: Tx,
  actor: Actor,
  { memberId, fingerprint, lastAnswerId, shown }: Seen,
  at: Date,
): Promise<Outcome<Answering>> {
  await lockMember(tx, memberId);
  const found = await findMember(actor, memberId, tx);
  if (!found) return refuse("notFound");
  if (!mayAnswer(found.filing)) return refuse("illegalTransition");
  const standing = standingOf(found.filing, found.member, at);
  if (standing.fingerprint !== fingerprint)
    return refuse("fingerprintChanged", {
      detail: shown ? changesText(viewDifferences(shown, standing.view)) : "",
    });
  if ((found.member.confirmation?.id ?? "") !== lastAnswerId) return refuse("alreadyHandled");
  return done({ ...found, standing });
}

/** A member's person by link, or an administrator of the member unit by account. */
export function answererRefusal(actor: Actor, member: StoredMember): RefusalCode | null {
  if (actor.kind === "invitee") return null;
  if (actor.kind !== "applicant" || !actor.organization) return "notFound";
  if (actor.organization.id !== member.organizationId) return "notFound";
  return actor.organization.role === "administrator" ? null : "notAllowed";
}

type GivenAnswer = {
  outcome: "confirmed" | "refused";
  level: "link" | "account" | "sealedPage";
  person: Person;
  reason: string | null;
  fileId: string | null;
};

/** Writes the answer with who, in what post, when and from where. */
export async function recordAnswer(
  tx: Tx,
  actor: Actor,
  { member, standing }: Answering,
  { person, ...answer }: GivenAnswer,
  at: Date,
): Promise<{ id: string }> {
  return insertConfirmation(tx, {
    ...answer,
    memberId: member.id,
    fingerprint: standing.fingerprint,
    seen: standing.view,
    person: seal(JSON.stringify(person)),
    userId: actorUserId(actor),
    ip: actorIp(actor),
    at,
  });
}

/** Whether the sealed page is one this person may name, and safe to keep. */
export async function pageRefusal(tx: Tx, actor: Actor, fileId: string): Promise<RefusalCode | null> {
  const file = await findFile(actor, fileId, tx);
  if (!file) return "notFound";
  return file.scan === "quarantined" ? "fileRejected" : null;
}
