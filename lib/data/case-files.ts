import type { Actor } from "../domain/actor";
import type { SectionId, SectionValues, Values } from "../domain/filing/sections";
import { type Db, type Prisma, prisma } from "./client";
import { filingScope } from "./scope";

const memberColumns = {
  id: true,
  organizationId: true,
  name: true,
  creditCode: true,
  kind: true,
  regionCode: true,
  tier: true,
  part: true,
  position: true,
  version: true,
  confirmations: {
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: 1,
    select: { outcome: true, level: true, fingerprint: true, seen: true, at: true, reason: true },
  },
} as const satisfies Prisma.FilingMemberSelect;

const materialColumns = {
  id: true,
  type: true,
  fileId: true,
  textChanged: true,
  addedAt: true,
  file: { select: { name: true, mime: true, size: true, sha256: true, scan: true } },
} as const satisfies Prisma.MaterialSelect;

const leadColumns = {
  id: true,
  name: true,
  creditCode: true,
  kind: true,
  status: true,
  regionCode: true,
  codeOverrideReason: true,
  demonstration: true,
  years: { select: { year: true, revenueWan: true, rdWan: true } },
  registrations: { select: { province: true, state: true, decidedAt: true } },
} as const satisfies Prisma.OrganizationSelect;

const roundColumns = {
  id: true,
  number: true,
  mode: true,
  size: true,
  expectedOn: true,
  conclusion: true,
  reasons: true,
  concludedAt: true,
  closedAt: true,
  voidedAt: true,
  seats: { select: { id: true, expertId: true, state: true, chair: true } },
} as const satisfies Prisma.ExpertRoundSelect;

const caseColumns = {
  id: true,
  province: true,
  track: true,
  kind: true,
  state: true,
  version: true,
  name: true,
  leadOrganizationId: true,
  caseNumber: true,
  progressCode: true,
  assigneeId: true,
  measureVersionId: true,
  submittedAt: true,
  receivedAt: true,
  acceptedAt: true,
  decidedAt: true,
  dueDays: true,
  dueOn: true,
  correctionDueOn: true,
  stepDueOn: true,
  extendedDays: true,
  recommenderCode: true,
  leadOrganization: { select: leadColumns },
  sections: { select: { section: true, values: true, version: true, updatedAt: true } },
  members: {
    where: { removedAt: null },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: memberColumns,
  },
  materials: { where: { removedAt: null }, orderBy: { addedAt: "asc" }, select: materialColumns },
  corrections: {
    orderBy: { createdAt: "desc" },
    select: {
      id: true,
      followUp: true,
      dueOn: true,
      sentAt: true,
      answeredAt: true,
      extendedDays: true,
      items: {
        orderBy: [{ position: "asc" }, { id: "asc" }],
        select: { id: true, address: true, problem: true, remedy: true, answer: true },
      },
    },
  },
  opinions: {
    orderBy: [{ at: "desc" }, { id: "desc" }],
    select: {
      id: true,
      step: true,
      outcome: true,
      reasons: true,
      remedies: true,
      submission: true,
      byId: true,
      at: true,
    },
  },
  events: {
    where: { actorKind: "staff" },
    orderBy: { sequence: "asc" },
    select: { action: true, actorId: true },
  },
  expertRounds: { orderBy: { number: "desc" }, select: roundColumns },
  siteVisits: {
    where: { cancelledAt: null },
    orderBy: [{ plannedOn: "desc" }, { id: "desc" }],
    select: {
      id: true,
      plannedOn: true,
      place: true,
      visitorIds: true,
      record: true,
      recordedById: true,
      signedAt: true,
    },
  },
  publicNotices: {
    orderBy: { publishedAt: "desc" },
    select: {
      id: true,
      number: true,
      from: true,
      until: true,
      endedAt: true,
      objections: { select: { id: true, state: true } },
    },
  },
  _count: { select: { submissions: true } },
  stops: { orderBy: { from: "asc" }, select: { id: true, reason: true, from: true, to: true } },
} as const satisfies Prisma.FilingSelect;

type Row = Prisma.FilingGetPayload<{ select: typeof caseColumns }>;

export type CaseFile = Omit<Row, "sections" | "members"> & {
  sections: Partial<Record<SectionId, { values: SectionValues; version: number; updatedAt: Date }>>;
  members: (Omit<Row["members"][number], "part"> & { part: Values })[];
  /** How often the agreement's text was declared changed, removed files included. */
  agreementChanges: number;
};

/** The whole case as its lead unit, its province's staff or the system may see it; null for everyone else. */
export async function findCaseFile(actor: Actor, id: string, db: Db = prisma): Promise<CaseFile | null> {
  const row = await db.filing.findFirst({
    relationLoadStrategy: "join",
    where: { AND: [filingScope(actor), { id }] },
    select: caseColumns,
  });
  if (!row) return null;
  const agreementChanges = await db.material.count({
    where: { filingId: id, type: "agreement", textChanged: true },
  });
  return {
    ...row,
    sections: Object.fromEntries(
      row.sections.map(({ section, values, version, updatedAt }) => [
        section,
        { values: values as SectionValues, version, updatedAt },
      ]),
    ),
    members: row.members.map((member) => ({ ...member, part: member.part as Values })),
    agreementChanges,
  };
}

/** Whether the name is pending elsewhere in the province or in force on its register. */
export async function isNameTaken(
  province: string,
  normalizedName: string,
  exceptFilingId: string,
  db: Db = prisma,
): Promise<boolean> {
  if (!normalizedName) return false;
  const pending = await db.filing.findFirst({
    where: {
      province,
      normalizedName,
      id: { not: exceptFilingId },
      state: { notIn: ["draft", "filed", "rejected", "notAccepted", "withdrawn", "lapsed"] },
    },
    select: { id: true },
  });
  if (pending) return true;
  const registered = await db.consortium.findFirst({
    where: { province, normalizedName, status: { notIn: ["expired", "terminated", "revoked"] } },
    select: { id: true },
  });
  return registered !== null;
}
