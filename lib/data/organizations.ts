import type { Actor } from "../domain/actor";
import type { EnterpriseAttribute } from "../domain/filing/vocabulary";
import type { OrganizationKind, OrganizationStatus } from "../domain/organization/kinds";
import { foldSearch } from "../domain/organization/search-text";
import { type Db, type Prisma, prisma, type Tx } from "./client";
import { organizationScope } from "./scope";

const columns = {
  id: true,
  creditCode: true,
  name: true,
  kind: true,
  status: true,
  regionCode: true,
  industryCode: true,
  attributes: true,
  parentCreditCode: true,
  address: true,
  codeOverrideReason: true,
  demonstration: true,
  createdAt: true,
  names: { select: { name: true, kind: true }, orderBy: { name: "asc" as const } },
  registrations: { select: { province: true, state: true } },
} satisfies Prisma.OrganizationSelect;

export type RegistrationState = "draft" | "submitted" | "returned" | "verified";

export type OrganizationView = {
  id: string;
  creditCode: string | null;
  name: string;
  kind: OrganizationKind;
  status: OrganizationStatus;
  regionCode: string | null;
  industryCode: string | null;
  attributes: EnterpriseAttribute[];
  parentCreditCode: string | null;
  address: string | null;
  codeOverrideReason: string | null;
  demonstration: boolean;
  createdAt: Date;
  formerNames: string[];
  registrations: { province: string; state: RegistrationState }[];
};

type Row = Prisma.OrganizationGetPayload<{ select: typeof columns }>;

const viewOf = ({ names, attributes, ...row }: Row): OrganizationView => ({
  ...row,
  attributes: attributes as EnterpriseAttribute[],
  formerNames: names.filter(({ kind }) => kind !== "current").map(({ name }) => name),
});

/** A unit's record without its personal data; null for absent or not yours. */
export async function findOrganization(
  actor: Actor,
  id: string,
  db: Db = prisma,
): Promise<OrganizationView | null> {
  const row = await db.organization.findFirst({
    where: { AND: [organizationScope(actor), { id }] },
    select: columns,
  });
  return row && viewOf(row);
}

/** The actor's own unit. */
export async function findOwnOrganization(actor: Actor): Promise<OrganizationView | null> {
  return actor.kind === "applicant" && actor.organization
    ? findOrganization(actor, actor.organization.id)
    : null;
}

export const ORGANIZATION_FILTERS = [
  "all",
  "submitted",
  "returned",
  "verified",
  "codeReview",
  "takeover",
] as const;
type OrganizationFilter = (typeof ORGANIZATION_FILTERS)[number];

const filterOf = (filter: OrganizationFilter, province: string): Prisma.OrganizationWhereInput => {
  switch (filter) {
    case "all":
      return {};
    case "submitted":
    case "returned":
    case "verified":
      return { registrations: { some: { province, state: filter } } };
    case "codeReview":
      return { creditCode: null, events: { some: { action: "codeReviewRequested" } } };
    case "takeover":
      return { takeoverRequests: { some: { state: "pending" } } };
  }
};

type OrganizationListing = {
  id: string;
  name: string;
  creditCode: string | null;
  kind: OrganizationKind;
  regionCode: string | null;
  registration: RegistrationState | null;
  needsCodeReview: boolean;
  needsTakeover: boolean;
};

type Search = { filter: OrganizationFilter; query: string; after?: string; limit: number };

/** Units of the staff's province by name; `next` continues after the last row. */
export async function listOrganizations(
  actor: Actor,
  { filter, query, after, limit }: Search,
): Promise<{ rows: OrganizationListing[]; next: string | null }> {
  if (actor.kind !== "staff") return { rows: [], next: null };
  const text = foldSearch(query);
  const found = await prisma.organization.findMany({
    where: {
      AND: [
        organizationScope(actor),
        filterOf(filter, actor.province),
        text
          ? { OR: [{ searchText: { contains: text } }, { creditCode: { startsWith: text.toUpperCase() } }] }
          : {},
      ],
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: limit + 1,
    ...(after ? { cursor: { id: after }, skip: 1 } : {}),
    select: {
      id: true,
      name: true,
      creditCode: true,
      kind: true,
      regionCode: true,
      registrations: { where: { province: actor.province }, select: { state: true } },
      events: { where: { action: "codeReviewRequested" }, take: 1, select: { id: true } },
      takeoverRequests: { where: { state: "pending" }, take: 1, select: { id: true } },
    },
  });
  const rows = found.slice(0, limit).map(({ registrations, events, takeoverRequests, ...row }) => ({
    ...row,
    registration: registrations[0]?.state ?? null,
    needsCodeReview: row.creditCode === null && events.length > 0,
    needsTakeover: takeoverRequests.length > 0,
  }));
  return { rows, next: found.length > limit ? (rows.at(-1)?.id ?? null) : null };
}

/** How much of each kind waits for the staff of a province. */
export async function countOrganizationsToDo(
  actor: Actor,
): Promise<Record<"submitted" | "codeReview" | "takeover", number>> {
  if (actor.kind !== "staff") return { submitted: 0, codeReview: 0, takeover: 0 };
  const count = (filter: OrganizationFilter) =>
    prisma.organization.count({
      where: { AND: [organizationScope(actor), filterOf(filter, actor.province)] },
    });
  const [submitted, codeReview, takeover] = await Promise.all([
    count("submitted"),
    count("codeReview"),
    count("takeover"),
  ]);
  return { submitted, codeReview, takeover };
}

/** The record a credit code leads to, also one whose failing code still waits for staff; public facts only. */
export async function findByCreditCode(
  creditCode: string,
  db: Db = prisma,
): Promise<{ id: string; name: string; creditCode: string | null } | null> {
  return db.organization.findFirst({
    where: {
      withdrawnAt: null,
      OR: [
        { creditCode },
        {
          creditCode: null,
          events: { some: { action: "codeReviewRequested", detail: { path: ["code"], equals: creditCode } } },
        },
      ],
    },
    orderBy: { creditCode: { sort: "asc", nulls: "last" } },
    select: { id: true, name: true, creditCode: true },
  });
}

/** A unit by id for someone who asks to join it: its public name alone. */
export async function findOrganizationName(tx: Tx, id: string): Promise<string | null> {
  const row = await tx.organization.findUnique({ where: { id, withdrawnAt: null }, select: { name: true } });
  return row?.name ?? null;
}

/** The code a person asked staff to check, and why; null when there is no open question. */
export async function findCodeReview(
  actor: Actor,
  organizationId: string,
  db: Db = prisma,
): Promise<{ code: string; explanation: string } | null> {
  const row = await db.organizationEvent.findFirst({
    where: {
      organizationId,
      action: "codeReviewRequested",
      organization: { AND: [organizationScope(actor), { creditCode: null }] },
    },
    orderBy: { id: "desc" },
    select: { note: true, detail: true },
  });
  const code = (row?.detail as { code?: unknown } | null)?.code;
  return row && typeof code === "string" ? { code, explanation: row.note ?? "" } : null;
}
