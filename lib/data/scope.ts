import { DEPARTMENT_POSTS, POOL_KEEPERS } from "../domain/account/roles";
import type { Actor, StaffActor } from "../domain/actor";
import { divisionPrefix } from "../domain/organization/provinces";
import { RULE_READERS } from "../domain/rule-change/transitions";
import type { Prisma } from "./client";

const NOTHING = { id: { in: [] as string[] } };

/**
 * The department's own posts see every submitted case of the province. Recommenders see their office's, the second
 * department those referred to it; administrators keep the system and read no applicant's records.
 */
export const isOfDepartment = ({ roles }: Pick<StaffActor, "roles">): boolean =>
  roles.some((role) => DEPARTMENT_POSTS.includes(role));

/** Submitted cases, not those returned to their lead for redrafting, that the posts of a person open. */
function staffCases({ roles, province, officeCode }: StaffActor): Prisma.FilingWhereInput {
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
export function filingScope(actor: Actor): Prisma.FilingWhereInput {
  switch (actor.kind) {
    case "applicant":
      return actor.organization ? { leadOrganizationId: actor.organization.id } : NOTHING;
    case "staff":
      return staffCases(actor);
    case "expert":
      return expertCases(actor.expertId);
    case "system":
      return {};
    case "invitee":
    case "public":
      return NOTHING;
  }
}

/** Members' own parts an actor may see: by link the invited part, by account those of the own unit. */
export function memberScope(actor: Actor): Prisma.FilingMemberWhereInput {
  switch (actor.kind) {
    case "applicant":
      return actor.organization
        ? {
            removedAt: null,
            OR: [
              { filing: { leadOrganizationId: actor.organization.id } },
              { organizationId: actor.organization.id },
            ],
          }
        : NOTHING;
    case "staff":
    case "expert":
      return { filing: filingScope(actor) };
    case "invitee":
      return { id: actor.memberId, removedAt: null };
    case "system":
      return {};
    case "public":
      return NOTHING;
  }
}

/** Units whose record an actor may open: the own one; staff those lying, registering or filing in their province. */
export function organizationScope(actor: Actor): Prisma.OrganizationWhereInput {
  switch (actor.kind) {
    case "applicant":
      return actor.organization ? { id: actor.organization.id } : NOTHING;
    case "staff": {
      if (!isOfDepartment(actor)) return { ledFilings: { some: filingScope(actor) } };
      const prefix = divisionPrefix(actor.province);
      return {
        OR: [
          ...(prefix ? [{ regionCode: { startsWith: prefix } }] : []),
          { registrations: { some: { province: actor.province, submittedAt: { not: null } } } },
          { ledFilings: { some: { province: actor.province, caseNumber: { not: null } } } },
        ],
      };
    }
    case "system":
      return {};
    case "expert":
    case "invitee":
    case "public":
      return NOTHING;
  }
}

/** 牵头企业登记: the enterprise its own, staff those handed to their department. */
export function registrationScope(actor: Actor): Prisma.LeadRegistrationWhereInput {
  switch (actor.kind) {
    case "applicant":
      return actor.organization ? { organizationId: actor.organization.id } : NOTHING;
    case "staff":
      return isOfDepartment(actor) ? { province: actor.province, submittedAt: { not: null } } : NOTHING;
    case "system":
      return {};
    case "expert":
    case "invitee":
    case "public":
      return NOTHING;
  }
}

/** Changes of rules: administrators and heads, of a measure or a dictionary those of its own department. */
export function ruleChangeScope(actor: Actor): Prisma.RuleChangeWhereInput {
  if (actor.kind === "system") return {};
  if (actor.kind !== "staff" || !actor.roles.some((role) => RULE_READERS.includes(role))) return NOTHING;
  const { province } = actor;
  const own = { OR: [{ subject: { endsWith: `-${province}` } }, { NOT: { subject: { contains: "-" } } }] };
  return {
    OR: [{ kind: "calendar" }, { kind: "measure", subject: province }, { kind: "dictionary", ...own }],
  };
}

export const keepsPool = ({ roles }: Pick<StaffActor, "roles">): boolean =>
  roles.some((role) => POOL_KEEPERS.includes(role));

/** The pool: its keepers their province's, an expert himself. */
export function expertScope(actor: Actor): Prisma.ExpertWhereInput {
  switch (actor.kind) {
    case "staff":
      return keepsPool(actor) ? { province: actor.province } : NOTHING;
    case "expert":
      return { id: actor.expertId };
    case "system":
      return {};
    case "applicant":
    case "invitee":
    case "public":
      return NOTHING;
  }
}

/** Rounds with their experts' names: the department's own posts. An applicant learns conclusions alone, elsewhere. */
export function expertRoundScope(actor: Actor): Prisma.ExpertRoundWhereInput {
  if (actor.kind === "system") return {};
  return actor.kind === "staff" && isOfDepartment(actor) ? { filing: filingScope(actor) } : NOTHING;
}

/** Seats: each expert his own. */
export const expertSeatScope = (actor: Actor): Prisma.ExpertSeatWhereInput =>
  actor.kind === "expert" ? { expertId: actor.expertId } : NOTHING;

/** Notices: the addressed unit its own, staff their province's. */
export function noticeScope(actor: Actor): Prisma.NoticeWhereInput {
  switch (actor.kind) {
    case "applicant":
      return actor.organization ? { organizationId: actor.organization.id } : NOTHING;
    case "staff":
      return isOfDepartment(actor) ? { province: actor.province } : { filing: filingScope(actor) };
    case "system":
      return {};
    case "expert":
    case "invitee":
    case "public":
      return NOTHING;
  }
}

/** Public notices with the objections to them: the department's own posts, through the case. */
export function publicNoticeScope(actor: Actor): Prisma.PublicNoticeWhereInput {
  if (actor.kind === "system") return {};
  return actor.kind === "staff" && isOfDepartment(actor) ? { filing: filingScope(actor) } : NOTHING;
}

/** Letters of people who ask to take over a unit: of no case, no registration and no member, read by the department alone. */
const takeoverLetters = (actor: Actor): Prisma.StoredFileWhereInput => ({
  organizationId: null,
  memberId: null,
  materials: { none: {} },
  registrationFiles: { none: {} },
  uploadedBy: { takeoverRequests: { some: { organization: organizationScope(actor) } } },
});

/** Contested memberships: the department's own posts their province's, a lead those in its own consortia. */
export function contestScope(actor: Actor): Prisma.ContestWhereInput {
  switch (actor.kind) {
    case "applicant":
      return actor.organization ? { consortium: { leadOrganizationId: actor.organization.id } } : NOTHING;
    case "staff":
      return isOfDepartment(actor) ? { province: actor.province } : NOTHING;
    case "system":
      return {};
    case "expert":
    case "invitee":
    case "public":
      return NOTHING;
  }
}

/** Files: uploader's unit, staff through a case, objection, registration or takeover request of their province, an invitee its own upload. */
export function fileScope(actor: Actor): Prisma.StoredFileWhereInput {
  switch (actor.kind) {
    case "applicant":
      return {
        OR: [
          { uploadedById: actor.userId },
          ...(actor.organization
            ? [
                { organizationId: actor.organization.id },
                { materials: { some: { filing: { leadOrganizationId: actor.organization.id } } } },
                { member: memberScope(actor) },
              ]
            : []),
        ],
      };
    case "staff":
      return {
        OR: [
          { materials: { some: { filing: filingScope(actor) } } },
          { registrationFiles: { some: { registration: registrationScope(actor) } } },
          { member: memberScope(actor) },
          { objection: { publicNotice: publicNoticeScope(actor) } },
          { contest: contestScope(actor) },
          ...(isOfDepartment(actor) ? [takeoverLetters(actor)] : []),
        ],
      };
    case "expert":
      return { materials: { some: { filing: filingScope(actor) } } };
    case "invitee":
      return { memberId: actor.memberId };
    case "system":
      return {};
    case "public":
      return NOTHING;
  }
}
