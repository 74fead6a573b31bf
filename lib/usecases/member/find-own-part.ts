import { findAgreementFile, listMemberFiles } from "../../data/confirmations";
import { findMember, listOwnMemberships, type MembersCase, type StoredMember } from "../../data/members";
import type { Actor } from "../../domain/actor";
import { mayAnswer } from "../../domain/filing/member-editing";
import type { FilingState } from "../../domain/filing/states";
import type { OrganizationKind } from "../../domain/organization/kinds";
import { type Answer, answersOf } from "./find-member";
import { type MemberStanding, standingOf } from "./standing";

/** What a member sees: its own part and what it answers for, nothing of the other members. */
type OwnPart = MemberStanding & {
  memberId: string;
  creditCode: string | null;
  kind: OrganizationKind;
  filingState: FilingState;
  mayAnswer: boolean;
  /** The answer this page was made beside; sent back, so that two people never answer at once unseen. */
  lastAnswerId: string;
  answers: Answer[];
  agreementFile: { id: string; name: string; size: number; mime: string } | null;
  sealedPages: { id: string; name: string; size: number }[];
};

const isMembers = (actor: Actor, member: StoredMember): boolean =>
  actor.kind === "invitee" ||
  (actor.kind === "applicant" &&
    actor.organization !== null &&
    actor.organization.id === member.organizationId);

/** The invited person's or the member unit's own part; null for everyone else. */
export async function findOwnPart(actor: Actor, memberId: string, at: Date): Promise<OwnPart | null> {
  const found = await findMember(actor, memberId);
  if (!found || !isMembers(actor, found.member)) return null;
  const { filing, member } = found;
  const standing = standingOf(filing, member, at);
  const [answers, agreement, pages] = await Promise.all([
    answersOf(actor, memberId, standing),
    findAgreementFile(actor, memberId),
    listMemberFiles(actor, memberId),
  ]);
  return {
    ...standing,
    memberId,
    creditCode: member.creditCode,
    kind: member.kind,
    filingState: filing.state,
    mayAnswer: mayAnswer(filing),
    lastAnswerId: member.confirmation?.id ?? "",
    answers,
    agreementFile: agreement && {
      id: agreement.id,
      name: agreement.name,
      size: agreement.size,
      mime: agreement.mime,
    },
    sealedPages: pages.filter(({ scan }) => scan !== "quarantined"),
  };
}

type OwnMembership = {
  memberId: string;
  consortiumName: string;
  leadName: string;
  filingState: FilingState;
  state: MemberStanding["state"];
};

/** Invitations to the own unit, newest first. */
export async function listInvitations(actor: Actor, at: Date): Promise<OwnMembership[]> {
  const rows = await listOwnMemberships(actor);
  return rows.map(({ filing, member }: { filing: MembersCase; member: StoredMember }) => ({
    memberId: member.id,
    consortiumName: filing.name,
    leadName: filing.lead.name,
    filingState: filing.state,
    state: standingOf(filing, member, at).state,
  }));
}
