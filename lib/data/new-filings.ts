import type { Actor } from "../domain/actor";
import type { SectionId, SectionValues, Values } from "../domain/filing/sections";
import type { FilingState } from "../domain/filing/states";
import { type Db, type Prisma, prisma, type Tx } from "./client";
import { filingScope } from "./scope";

export type LeadProfile = {
  id: string;
  name: string;
  regionCode: string | null;
  industryCode: string | null;
  /** Sealed. */
  contact: string | null;
  platforms: {
    name: string;
    level: "national" | "ministerial" | "provincial" | "municipal";
    category: string;
    approvedOn: Date | null;
    validUntil: Date | null;
    documentNumber: string | null;
  }[];
  registrations: { province: string; state: "draft" | "submitted" | "returned" | "verified" }[];
};

/** What the actor's own unit has told of itself already; null without a unit. */
export async function findLeadProfile(actor: Actor, db: Db = prisma): Promise<LeadProfile | null> {
  if (actor.kind !== "applicant" || !actor.organization) return null;
  return db.organization.findUnique({
    where: { id: actor.organization.id, withdrawnAt: null },
    select: {
      id: true,
      name: true,
      regionCode: true,
      industryCode: true,
      contact: true,
      platforms: {
        orderBy: [{ level: "asc" }, { name: "asc" }],
        select: {
          name: true,
          level: true,
          category: true,
          approvedOn: true,
          validUntil: true,
          documentNumber: true,
        },
      },
      registrations: { select: { province: true, state: true } },
    },
  });
}

type NewFiling = {
  id: string;
  province: string;
  track: string;
  name: string;
  leadOrganizationId: string;
  createdById: string;
  copiedFromId: string | null;
  sections: Partial<Record<SectionId, SectionValues>>;
  at: Date;
};

/** A new draft with its first sections; false when a filing of this id is there already. */
export async function createFiling(tx: Tx, { sections, at, ...filing }: NewFiling): Promise<boolean> {
  const { count } = await tx.filing.createMany({
    data: [{ ...filing, state: "draft", createdAt: at }],
    skipDuplicates: true,
  });
  if (count === 0) return false;
  await tx.filingSection.createMany({
    data: Object.entries(sections).map(([section, values]) => ({
      filingId: filing.id,
      section,
      values: values as Prisma.InputJsonObject,
      updatedAt: at,
      updatedById: filing.createdById,
    })),
  });
  return true;
}

/** Whether a filing is one of the actor's own unit. */
export async function isOwnFiling(actor: Actor, id: string, db: Db = prisma): Promise<boolean> {
  return (await db.filing.count({ where: { AND: [filingScope(actor), { id }] } })) === 1;
}

type CopiedMember = {
  id: string;
  organizationId: string | null;
  name: string;
  creditCode: string | null;
  kind: Prisma.FilingMemberCreateManyInput["kind"];
  regionCode: string | null;
  tier: "core" | "close" | "general";
  part: Values;
  contact: string | null;
  position: number;
};

export type CopySource = {
  province: string;
  track: string;
  name: string;
  state: FilingState;
  sections: Partial<Record<SectionId, SectionValues>>;
  members: CopiedMember[];
  materials: { type: string; fileId: string }[];
};

/** What a copy takes over from a case of the actor's own unit; null means absent or not theirs. */
export async function findCopySource(tx: Tx, actor: Actor, id: string): Promise<CopySource | null> {
  const row = await tx.filing.findFirst({
    where: { AND: [filingScope(actor), { id }] },
    select: {
      province: true,
      track: true,
      name: true,
      state: true,
      sections: { select: { section: true, values: true } },
      members: {
        where: { removedAt: null },
        orderBy: { position: "asc" },
        select: {
          id: true,
          organizationId: true,
          name: true,
          creditCode: true,
          kind: true,
          regionCode: true,
          tier: true,
          part: true,
          contact: true,
          position: true,
        },
      },
      materials: {
        where: { removedAt: null },
        orderBy: { addedAt: "asc" },
        select: { type: true, fileId: true },
      },
    },
  });
  if (!row) return null;
  return {
    ...row,
    sections: Object.fromEntries(
      row.sections.map(({ section, values }) => [section, values as SectionValues]),
    ),
    members: row.members.map((member) => ({ ...member, part: member.part as Values })),
  };
}

export async function createMembers(
  tx: Tx,
  filingId: string,
  members: readonly CopiedMember[],
): Promise<void> {
  await tx.filingMember.createMany({
    data: members.map((member) => ({ ...member, filingId, part: member.part as Prisma.InputJsonObject })),
  });
}

export async function createMaterials(
  tx: Tx,
  filingId: string,
  materials: CopySource["materials"],
  addedById: string,
  at: Date,
): Promise<void> {
  await tx.material.createMany({
    data: materials.map(({ type, fileId }) => ({
      filingId,
      type,
      fileId,
      textChanged: type === "agreement",
      addedById,
      addedAt: at,
    })),
  });
}
