import type { Actor, StaffActor } from "../domain/actor";
import { divisionPrefix } from "../domain/organization/provinces";
import type { Prisma } from "./client";

const NOTHING = { id: { in: [] as string[] } };

/** System, security and audit administrators keep the system; they read no applicant's records (等保 8.1.4). */
const readsCases = ({ roles }: StaffActor): boolean => roles.some((role) => !role.endsWith("Administrator"));

/** Cases an actor may see whole: the lead its own, staff their province's once submitted. */
export function filingScope(actor: Actor): Prisma.FilingWhereInput {
  switch (actor.kind) {
    case "applicant":
      return actor.organization ? { leadOrganizationId: actor.organization.id } : NOTHING;
    case "staff":
      return readsCases(actor) ? { province: actor.province, caseNumber: { not: null } } : NOTHING;
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
      if (!readsCases(actor)) return NOTHING;
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
      return readsCases(actor) ? { province: actor.province, submittedAt: { not: null } } : NOTHING;
    case "system":
      return {};
    case "invitee":
    case "public":
      return NOTHING;
  }
}

/** Notices: the addressed unit its own, staff their province's. */
export function noticeScope(actor: Actor): Prisma.NoticeWhereInput {
  switch (actor.kind) {
    case "applicant":
      return actor.organization ? { organizationId: actor.organization.id } : NOTHING;
    case "staff":
      return readsCases(actor) ? { province: actor.province } : NOTHING;
    case "system":
      return {};
    case "invitee":
    case "public":
      return NOTHING;
  }
}

/** Files: uploader's unit, staff through a case, registration or takeover request of their province, an invitee its own upload. */
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
          {
            organizationId: null,
            memberId: null,
            materials: { none: {} },
            registrationFiles: { none: {} },
            uploadedBy: { takeoverRequests: { some: { organization: organizationScope(actor) } } },
          },
        ],
      };
    case "invitee":
      return { memberId: actor.memberId };
    case "system":
      return {};
    case "public":
      return NOTHING;
  }
}
