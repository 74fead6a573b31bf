import { listConfirmations } from "../../data/confirmations";
import { findMember, isLeadVerified, type MembersCase, type StoredMember } from "../../data/members";
import type { Actor } from "../../domain/actor";
import { type ViewDifference, viewDifferences } from "../../domain/filing/fingerprint";
import { mayAnswer, mayChangeMembers, mayEditMember } from "../../domain/filing/member-editing";
import type { Contact } from "../../domain/filing/member-rows";
import { unseal } from "../../infrastructure/cryptography/secrets";
import { contactOf, type MemberStanding, type Person, personOf, standingOf } from "./standing";

export type Answer = {
  id: string;
  outcome: "confirmed" | "refused";
  level: "link" | "account" | "sealedPage";
  at: Date;
  person: Person;
  reason: string | null;
  ip: string | null;
  fileId: string | null;
  /** Whether the answer is about what stands now. */
  current: boolean;
  /** What changed since. */
  differences: ViewDifference[];
};

export type OpenInvitation = {
  token: string;
  shortCode: string;
  expiresAt: Date;
  sentAt: Date | null;
  openedAt: Date | null;
};

export type MemberPage = MemberStanding & {
  filing: MembersCase;
  member: StoredMember;
  contact: Contact | null;
  invitation: OpenInvitation | null;
  answers: Answer[];
  mayEdit: boolean;
  mayRemove: boolean;
  mayAnswer: boolean;
  mayInvite: boolean;
  leadVerified: boolean;
};

/** One member with contact, invitation and the history of its answers, for the lead unit alone. */
export async function findMemberPage(
  actor: Actor,
  filingId: string,
  memberId: string,
  at: Date,
): Promise<MemberPage | null> {
  const found = await findMember(actor, memberId);
  if (!found || actor.kind !== "applicant") return null;
  const { filing, member } = found;
  if (filing.id !== filingId || filing.lead.id !== actor.organization?.id) return null;
  const standing = standingOf(filing, member, at);
  const leadVerified = await isLeadVerified(filing.lead.id, filing.province);
  return {
    ...standing,
    filing,
    member,
    contact: contactOf(member.contact),
    invitation: openedInvitation(member),
    answers: await answersOf(actor, memberId, standing),
    mayEdit: mayEditMember(filing, memberId),
    mayRemove: mayChangeMembers(filing),
    mayAnswer: mayAnswer(filing),
    mayInvite: mayAnswer(filing) && leadVerified,
    leadVerified,
  };
}

function openedInvitation({ invitation }: StoredMember): OpenInvitation | null {
  if (!invitation) return null;
  const { token, shortCode, expiresAt, sentAt, openedAt } = invitation;
  return { token: unseal(token), shortCode: unseal(shortCode), expiresAt, sentAt, openedAt };
}

/** Every answer with what changed since it was given. */
export async function answersOf(actor: Actor, memberId: string, now: MemberStanding): Promise<Answer[]> {
  const rows = await listConfirmations(actor, memberId);
  return rows.map(({ seen, fingerprint, person, ...row }) => ({
    ...row,
    person: personOf(person),
    current: fingerprint === now.fingerprint,
    differences: fingerprint === now.fingerprint ? [] : viewDifferences(seen, now.view),
  }));
}
