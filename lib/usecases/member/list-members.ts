import { findMembersOfCase, isLeadVerified, type MembersOfCase } from "../../data/members";
import type { Actor } from "../../domain/actor";
import { mayAnswer, mayChangeMembers, mayEditMember } from "../../domain/filing/member-editing";
import type { MemberState } from "../../domain/filing/member-states";
import type { OrganizationKind } from "../../domain/organization/kinds";
import { contactOf, standingOf } from "./standing";

type ListedMember = {
  id: string;
  organizationId: string | null;
  name: string;
  creditCode: string | null;
  kind: OrganizationKind;
  state: MemberState;
  /** Masked by nobody here: the lead typed it. */
  contactName: string;
  contactEmail: string;
  expiresAt: Date | null;
  answeredAt: Date | null;
  refusalReason: string | null;
  changes: number;
  mayEdit: boolean;
};

type MemberList = {
  filing: Pick<MembersOfCase, "id" | "name" | "state" | "province" | "lead">;
  members: ListedMember[];
  mayChange: boolean;
  mayInvite: boolean;
  leadVerified: boolean;
  /** The first agreement voids what was confirmed before it came. */
  agreementMissing: boolean;
};

/** The lead's list of members; null when the case is absent or another unit's. */
export async function listMembers(actor: Actor, filingId: string, at: Date): Promise<MemberList | null> {
  if (actor.kind !== "applicant") return null;
  const filing = await findMembersOfCase(actor, filingId);
  if (!filing) return null;
  const leadVerified = await isLeadVerified(filing.lead.id, filing.province);
  const { id, name, state, province, lead } = filing;
  return {
    filing: { id, name, state, province, lead },
    members: filing.members.map((member) => listed(filing, member, at)),
    mayChange: mayChangeMembers(filing),
    mayInvite: mayAnswer(filing) && leadVerified,
    leadVerified,
    agreementMissing: filing.agreementTextChanges === 0,
  };
}

function listed(filing: MembersOfCase, member: MembersOfCase["members"][number], at: Date): ListedMember {
  const { state, differences } = standingOf(filing, member, at);
  const contact = contactOf(member.contact);
  return {
    id: member.id,
    organizationId: member.organizationId,
    name: member.name,
    creditCode: member.creditCode,
    kind: member.kind,
    state,
    contactName: contact?.name ?? "",
    contactEmail: contact?.email ?? "",
    expiresAt: member.invitation?.expiresAt ?? null,
    answeredAt: member.confirmation?.at ?? null,
    refusalReason: state === "refused" ? (member.confirmation?.reason ?? null) : null,
    changes: state === "changed" ? differences.length : 0,
    mayEdit: mayEditMember(filing, member.id),
  };
}
