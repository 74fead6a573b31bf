import { prisma } from "@/lib/data/client";
import { findOpenInvitation } from "@/lib/data/invitee-sessions";
import { type Actor, type Applicant, mintActor, type Staff, systemActor } from "@/lib/domain/actor";
import { inviteMembers } from "@/lib/usecases/member/invite-members";
import { replaceContact } from "@/lib/usecases/member/replace-contact";
import {
  applicantActor,
  expertActor,
  joinUnit,
  type MadeLead,
  makeExpert,
  makeOrganization,
  makeStaff,
  makeUser,
  makeVerifiedLead,
  staffActor,
} from "@/prisma/factories";
import { type FilingOverrides, type MadeFiling, makeFiling } from "@/prisma/filing-factory";

/** Monday 2022-03-07, 10:00 in Shanghai. */
export const AT = new Date("2022-03-07T02:00:00Z");

export const NAMES = [
  "visitor",
  "unitless",
  "owner",
  "filer",
  "otherLead",
  "member",
  "memberFiler",
  "intake",
  "reviewer",
  "approver",
  "otherStaff",
  "keeper",
  "invitee",
  "expert",
  "system",
] as const;
export type Name = (typeof NAMES)[number];

/** Everybody there is: `owner` and `filer` of the lead unit, `member` of its member, `invitee` of another case, `expert` without a seat, `keeper` of the system. */
export type Cast = Record<Name, Actor> & {
  lead: MadeLead;
  owner: Applicant;
  filer: Applicant;
  otherLead: Applicant;
  member: Applicant;
  unitless: Applicant;
  intake: Staff;
  reviewer: Staff;
  approver: Staff;
  otherStaff: Staff;
  memberUnit: Awaited<ReturnType<typeof makeOrganization>>;
};

export const DEPARTMENT: readonly Name[] = ["intake", "reviewer", "approver"];
export const LEAD_UNIT: readonly Name[] = ["owner", "filer"];

export async function makeCast(): Promise<Cast> {
  const lead = await makeVerifiedLead();
  const other = await makeVerifiedLead();
  const memberUnit = await makeOrganization(prisma, { kind: "university" });
  const [filer, head, clerk, unitless] = [
    await makeUser(),
    await makeUser(),
    await makeUser(),
    await makeUser(),
  ];
  await joinUnit(prisma, filer, lead.organization, "filer");
  await joinUnit(prisma, head, memberUnit);
  await joinUnit(prisma, clerk, memberUnit, "filer");
  const otherLead = applicantActor(other.administrator, other.organization);
  const staff = async (
    ...roles: Parameters<typeof makeStaff>[1] extends { roles?: infer R } | undefined
      ? Extract<R, readonly unknown[]>
      : never
  ) => staffActor(await makeStaff(prisma, { roles }));
  return {
    lead,
    memberUnit,
    visitor: mintActor({ kind: "public", ip: "192.0.2.1" }),
    unitless: applicantActor(unitless),
    owner: applicantActor(lead.administrator, lead.organization),
    filer: applicantActor(filer, lead.organization, "filer"),
    otherLead,
    member: applicantActor(head, memberUnit),
    memberFiler: applicantActor(clerk, memberUnit, "filer"),
    intake: await staff("intake"),
    reviewer: await staff("reviewer"),
    approver: await staff("approver"),
    keeper: await staff("systemAdministrator", "securityAdministrator", "auditAdministrator"),
    otherStaff: staffActor(
      await makeStaff(prisma, { province: "gs", roles: ["intake", "reviewer", "approver"] }),
    ),
    invitee: await inviteeOf(otherLead, await makeFiling(other, { memberCount: 1, confirmed: 0 })),
    expert: expertActor(await makeExpert(prisma, { province: "nm" })),
    system: systemActor("stranger"),
  };
}

/** The person behind a fresh link of the first member of a draft. */
export async function inviteeOf(leader: Actor, filing: MadeFiling): Promise<Actor> {
  const memberId = filing.members[0]?.id ?? "";
  const { version } = await prisma.filingMember.findUniqueOrThrow({ where: { id: memberId } });
  const contact = { name: "演示受邀人", phone: "", email: `invitee-${memberId}@demo.example` };
  await replaceContact(leader, { memberId, version, contact }, AT);
  const sent = await inviteMembers(leader, { filingId: filing.id, memberId }, AT);
  if (!sent.ok) throw new Error(sent.refusal);
  const { id } = await prisma.invitation.findFirstOrThrow({ where: { memberId, revokedAt: null } });
  const open = await findOpenInvitation(id, AT);
  if (!open) throw new Error("the invitation is closed");
  return mintActor({ kind: "invitee", ...open, ip: "192.0.2.9" });
}

/** A draft of the lead unit whose first member is the member unit. */
export const draftOf = ({ lead, memberUnit }: Cast, overrides: FilingOverrides = {}): Promise<MadeFiling> =>
  makeFiling(lead, { ...overrides, ...(overrides.members ? {} : { members: [memberUnit] }) });
