import { DEPARTMENT_POSTS, POOL_KEEPERS } from "../domain/account/roles";
import type { Actor, StaffActor } from "../domain/actor";
import { divisionPrefix } from "../domain/organization/provinces";
import { RULE_READERS } from "../domain/rule-change/transitions";
import type { Prisma } from "./client";

/** No row, or where it names nothing every row, whatever the table. */
type Any = { id?: { in: string[] } };
const NOTHING: Any = { id: { in: [] } };

type ActorOf<Kind extends Actor["kind"]> = Extract<Actor, { kind: Kind }>;

/** Rows that each kind of actor reaches; `unit` is an applicant who acts for one. */
type Reach<Where> = {
  unit?: (organizationId: string, actor: ActorOf<"applicant">) => Where;
  staff?: (actor: ActorOf<"staff">) => Where;
  expert?: (actor: ActorOf<"expert">) => Where;
  invitee?: (actor: ActorOf<"invitee">) => Where;
};

/** Who is not named reaches nothing; the system's own jobs reach everything. */
const scopeOf =
  <Where>({ unit, staff, expert, invitee }: Reach<Where>) =>
  (actor: Actor): Where | Any => {
    switch (actor.kind) {
      case "system":
        return {};
      case "applicant":
        return (actor.organization && unit?.(actor.organization.id, actor)) ?? NOTHING;
      case "staff":
        return staff?.(actor) ?? NOTHING;
      case "expert":
        return expert?.(actor) ?? NOTHING;
      case "invitee":
        return invitee?.(actor) ?? NOTHING;
      case "public":
        return NOTHING;
    }
  };

/**
 * The department's own posts see every submitted case of the province. Recommenders see their office's, the second
 * department those referred to it; administrators keep the system and read no applicant's records.
 */
export const isOfDepartment = ({ roles }: Pick<StaffActor, "roles">): boolean =>
  roles.some((role) => DEPARTMENT_POSTS.includes(role));

/** Submitted cases, not those returned to their lead for redrafting, that the posts of a person open. */
function staffCases({ roles, province, officeCode }: StaffActor): Prisma.FilingWhereInput | Any {
  const submitted: Prisma.FilingWhereInput = { province, caseNumber: { not: null }, state: { not: "draft" } };
  if (isOfDepartment({ roles })) return submitted;
  const reach: Prisma.FilingWhereInput[] = [];
  if (roles.includes("recommender") && officeCode) reach.push({ recommenderCode: officeCode });
  if (roles.includes("jointReviewer")) reach.push({ events: { some: { action: "requestJointOpinion" } } });
  return reach.length > 0 ? { ...submitted, OR: reach } : NOTHING;
}

/** Cases of the open rounds in which an expert has taken a seat that still stands; with the round his access ends. */
const expertCases = (expertId: string): Prisma.FilingWhereInput => ({
  expertRounds: {
    some: {
      closedAt: null,
      voidedAt: null,
      seats: { some: { expertId, state: { in: ["accepted", "scored"] } } },
    },
  },
});

/** Cases an actor may see whole: the lead its own, staff their province's once submitted. */
export const filingScope = scopeOf<Prisma.FilingWhereInput>({
  unit: (leadOrganizationId) => ({ leadOrganizationId }),
  staff: staffCases,
  expert: ({ expertId }) => expertCases(expertId),
});

/** Members' own parts an actor may see: by link the invited part, by account those of the own unit. */
export const memberScope = scopeOf<Prisma.FilingMemberWhereInput>({
  unit: (id) => ({
    removedAt: null,
    OR: [{ filing: { leadOrganizationId: id } }, { organizationId: id }],
  }),
  staff: (actor) => ({ filing: filingScope(actor) }),
  expert: (actor) => ({ filing: filingScope(actor) }),
  invitee: ({ memberId }) => ({ id: memberId, removedAt: null }),
});

/** Units whose record an actor may open: the own one; staff those lying, registering or filing in their province. */
export const organizationScope = scopeOf<Prisma.OrganizationWhereInput>({
  unit: (id) => ({ id }),
  staff: (actor) => {
    if (!isOfDepartment(actor)) return { ledFilings: { some: filingScope(actor) } };
    const prefix = divisionPrefix(actor.province);
    return {
      withdrawnAt: null,
      OR: [
        ...(prefix ? [{ regionCode: { startsWith: prefix } }] : []),
        { registrations: { some: { province: actor.province, submittedAt: { not: null } } } },
        { ledFilings: { some: { province: actor.province, caseNumber: { not: null } } } },
      ],
    };
  },
});

/** 牵头企业登记: the enterprise its own, staff those handed to their department. */
export const registrationScope = scopeOf<Prisma.LeadRegistrationWhereInput>({
  unit: (organizationId) => ({ organizationId }),
  staff: (actor) =>
    isOfDepartment(actor) ? { province: actor.province, submittedAt: { not: null } } : NOTHING,
});

/** Changes of rules: administrators and heads, of a measure or a dictionary those of its own department. */
export const ruleChangeScope = scopeOf<Prisma.RuleChangeWhereInput>({
  staff: ({ roles, province }) => {
    if (!roles.some((role) => RULE_READERS.includes(role))) return NOTHING;
    const own = { OR: [{ subject: { endsWith: `-${province}` } }, { NOT: { subject: { contains: "-" } } }] };
    return {
      OR: [{ kind: "calendar" }, { kind: "measure", subject: province }, { kind: "dictionary", ...own }],
    };
  },
});

export const keepsPool = ({ roles }: Pick<StaffActor, "roles">): boolean =>
  roles.some((role) => POOL_KEEPERS.includes(role));

/** The pool: its keepers their province's, an expert himself. */
export const expertScope = scopeOf<Prisma.ExpertWhereInput>({
  staff: (actor) => (keepsPool(actor) ? { province: actor.province } : NOTHING),
  expert: ({ expertId }) => ({ id: expertId }),
});

/** Rounds with their experts' names: the department's own posts. An applicant learns conclusions alone, elsewhere. */
export const expertRoundScope = scopeOf<Prisma.ExpertRoundWhereInput>({
  staff: (actor) => (isOfDepartment(actor) ? { filing: filingScope(actor) } : NOTHING),
});

/** Seats: each expert his own. */
export const expertSeatScope = (actor: Actor): Prisma.ExpertSeatWhereInput =>
  actor.kind === "expert" ? { expertId: actor.expertId } : NOTHING;

/** Notices: the addressed unit its own, staff their province's. */
export const noticeScope = scopeOf<Prisma.NoticeWhereInput>({
  unit: (organizationId) => ({ organizationId }),
  staff: (actor) => (isOfDepartment(actor) ? { province: actor.province } : { filing: filingScope(actor) }),
});

/** Public notices with the objections to them: the department's own posts, through the case. */
export const publicNoticeScope = scopeOf<Prisma.PublicNoticeWhereInput>({
  staff: (actor) => (isOfDepartment(actor) ? { filing: filingScope(actor) } : NOTHING),
});

/** Letters of people who ask to take over a unit: of no case, no registration and no member, read by the department alone. */
const takeoverLetters = (actor: Actor): Prisma.StoredFileWhereInput => ({
  organizationId: null,
  memberId: null,
  materials: { none: {} },
  registrationFiles: { none: {} },
  uploadedBy: { takeoverRequests: { some: { organization: organizationScope(actor) } } },
});

/** Contested memberships: the department's own posts their province's, a lead those in its own consortia. */
export const contestScope = scopeOf<Prisma.ContestWhereInput>({
  unit: (leadOrganizationId) => ({ consortium: { leadOrganizationId } }),
  staff: (actor) => (isOfDepartment(actor) ? { province: actor.province } : NOTHING),
});

const unitFiles = scopeOf<Prisma.StoredFileWhereInput>({
  unit: (organizationId, actor) => ({
    OR: [
      { organizationId },
      { materials: { some: { filing: { leadOrganizationId: organizationId } } } },
      { member: memberScope(actor) },
    ],
  }),
  staff: (actor) => ({
    OR: [
      { materials: { some: { filing: filingScope(actor) } } },
      { registrationFiles: { some: { registration: registrationScope(actor) } } },
      { member: memberScope(actor) },
      { objection: { publicNotice: publicNoticeScope(actor) } },
      { contest: contestScope(actor) },
      ...(isOfDepartment(actor) ? [takeoverLetters(actor)] : []),
    ],
  }),
  expert: (actor) => ({ materials: { some: { filing: filingScope(actor) } } }),
  invitee: ({ memberId }) => ({ memberId }),
});

/** Files: uploader's unit, staff through a case, objection, registration or takeover request of their province, an invitee its own upload. */
export const fileScope = (actor: Actor): Prisma.StoredFileWhereInput =>
  actor.kind === "applicant" ? { OR: [{ uploadedById: actor.userId }, unitFiles(actor)] } : unitFiles(actor);
