import { randomUUID } from "node:crypto";
import { type Db, type Prisma, prisma, type Tx } from "@/lib/data/client";
import { searchTextOf } from "@/lib/data/search-text";
import type { Applicant } from "@/lib/domain/actor";
import type { SectionId, SectionValues, Values } from "@/lib/domain/filing/sections";
import type { DocumentType } from "@/lib/domain/measure/terms";
import type { OrganizationKind } from "@/lib/domain/organization/kinds";
import { seal } from "@/lib/infrastructure/cryptography/secrets";
import { fingerprintOf, memberViewOf, type ViewedFiling } from "@/lib/usecases/filing/fingerprints";
import { appendEvent } from "@/lib/usecases/filing/record";
import {
  applicantActor,
  type MadeLead,
  type MadeOrganization,
  makeStoredFile,
  makeVerifiedLead,
} from "./factories";
import { sampleSections } from "./sample/sections";
import { type DemonstrationProvince, demonstrationCode, HOME_REGION } from "./sample/units";

const MEMBER_KINDS: readonly OrganizationKind[] = [
  "university",
  "enterprise",
  "researchInstitute",
  "enterprise",
];

/** What a complete filing hands in, with the title of the file that stands for it. */
const MATERIALS: Partial<Record<DocumentType, string>> = {
  agreement: "演示组建协议",
  constructionPlan: "演示建设方案",
  financialEvidence: "演示审计报告",
  integrityCommitment: "演示科研诚信承诺书",
  nonSecrecyStatement: "演示不涉密声明",
};

let serial = 700_000;

type UnitBatch = {
  province?: DemonstrationProvince;
  /** Number in the credit code and the name of the first unit. */
  from?: number;
  nameOf?: (index: number) => string;
  idOf?: (index: number) => string;
};

/** Fictional units with synthetic codes, made together: universities, enterprises and institutes in turn. */
export async function makeUnits(db: Db, count: number, batch: UnitBatch = {}): Promise<MadeOrganization[]> {
  const first = batch.from ?? serial + 1;
  if (batch.from === undefined) serial += count;
  const regionCode = HOME_REGION[batch.province ?? "nm"];
  const units = Array.from({ length: count }, (_, index): MadeOrganization => {
    const kind = MEMBER_KINDS[index % MEMBER_KINDS.length] ?? "enterprise";
    return {
      id: batch.idOf?.(index) ?? randomUUID(),
      name: batch.nameOf?.(index) ?? `演示单位 ${first + index}`,
      kind,
      regionCode,
      creditCode: demonstrationCode(kind, regionCode, first + index),
    };
  });
  await insertUnits(db, units);
  return units;
}

/** Rows of units with their present name, ready for the directory. */
export async function insertUnits(
  db: Db,
  units: readonly (Omit<MadeOrganization, "regionCode"> & {
    regionCode: string | null;
    demonstration?: boolean;
  })[],
): Promise<void> {
  await db.organization.createMany({
    data: units.map((unit) => ({ demonstration: true, ...unit, searchText: searchTextOf([unit.name]) })),
  });
  await db.organizationName.createMany({
    data: units.map(({ id, name }) => ({ organizationId: id, name, kind: "current" })),
  });
}

export type FilingOverrides = {
  province?: DemonstrationProvince;
  track?: string;
  name?: string;
  /** Units besides the lead; four fictional ones unless given. */
  members?: readonly MadeOrganization[];
  memberCount?: number;
  /** How many members, from the first, have confirmed what stands in the draft; all unless given. */
  confirmed?: number;
  /** Sections that differ from the complete sample. */
  sections?: Partial<Record<SectionId, SectionValues>>;
  chainCode?: string;
  signedOn?: string;
  /** Materials to leave out. */
  without?: readonly DocumentType[];
  at?: Date;
};

export type MadeFiling = {
  id: string;
  name: string;
  province: string;
  members: { id: string; name: string }[];
};

/** A draft complete enough to be submitted: every section, members confirmed, materials as small real files. */
export async function makeFiling(
  lead: MadeLead,
  overrides: FilingOverrides = {},
  db: Db = prisma,
): Promise<MadeFiling> {
  const { province = "nm", at = new Date("2022-01-12T02:00:00Z") } = overrides;
  const units = overrides.members ?? (await makeUnits(db, overrides.memberCount ?? 4, { province }));
  const name = overrides.name ?? `演示第${++serial}号创新联合体`;
  const members = units.map((unit, position) => ({
    ...unit,
    memberId: randomUUID(),
    position,
    part: partOf(position),
  }));
  const sections = {
    ...sampleSections({
      province,
      name,
      memberIds: members.map(({ memberId }) => memberId),
      ...(overrides.chainCode ? { chainCode: overrides.chainCode } : {}),
      ...(overrides.signedOn ? { signedOn: overrides.signedOn } : {}),
    }),
    ...overrides.sections,
  };
  const draft: Draft = {
    lead,
    name,
    province,
    track: overrides.track ?? "openFiling",
    at,
    members,
    sections,
  };
  const filingId = randomUUID();
  const write = async (tx: Tx): Promise<void> => {
    await writeDraft(tx, filingId, draft);
    await writeConfirmations(tx, draft, overrides.confirmed ?? members.length);
    await writeMaterials(tx, filingId, draft, overrides.without ?? []);
  };
  // The case and its first event belong to one transaction.
  await ("$transaction" in db ? db.$transaction(write) : write(db));
  return {
    id: filingId,
    name,
    province,
    members: members.map(({ memberId, name: unit }) => ({ id: memberId, name: unit })),
  };
}

export type ReadyFiling = MadeFiling & {
  lead: MadeLead;
  /** The administrator of the lead unit, signed in. */
  owner: Applicant;
};

/** A draft of a verified lead of its own, ready to be submitted in its province. */
export async function makeReadyFiling(
  overrides: FilingOverrides & { lead?: MadeLead } = {},
  db: Db = prisma,
): Promise<ReadyFiling> {
  const { lead: given, ...filing } = overrides;
  const { province = "nm" } = overrides;
  const lead = given ?? (await makeVerifiedLead(db, { province }));
  const made = await makeFiling(lead, filing, db);
  return { ...made, lead, owner: applicantActor(lead.administrator, lead.organization) };
}

type DraftMember = MadeOrganization & { memberId: string; position: number; part: Values };

type Draft = {
  lead: MadeLead;
  name: string;
  province: string;
  track: string;
  at: Date;
  members: DraftMember[];
  sections: Partial<Record<SectionId, SectionValues>>;
};

const partOf = (position: number): Values => ({
  tier: position < 10 ? "core" : "close",
  duty: `承担第${(position % 2) + 1}项任务中的研究、试制和验证工作，按任务书提交成果。`,
  taskNumbers: String((position % 2) + 1),
  contributionKind: ["people", "equipment"],
  contributionWan: "20",
});

async function writeDraft(tx: Tx, filingId: string, draft: Draft): Promise<void> {
  const { lead, at, members } = draft;
  const createdById = lead.administrator.id;
  await tx.filing.create({
    data: {
      id: filingId,
      province: draft.province,
      track: draft.track,
      leadOrganizationId: lead.organization.id,
      name: draft.name,
      createdById,
      createdAt: at,
    },
    select: { id: true },
  });
  await tx.filingSection.createMany({
    data: Object.entries(draft.sections).map(([section, values]) => ({
      filingId,
      section,
      values: values as Prisma.InputJsonObject,
      updatedById: createdById,
    })),
  });
  await tx.filingMember.createMany({
    data: members.map((member) => ({
      id: member.memberId,
      filingId,
      organizationId: member.id,
      name: member.name,
      creditCode: member.creditCode,
      kind: member.kind,
      regionCode: member.regionCode,
      tier: member.part.tier === "core" ? "core" : "close",
      part: member.part,
      position: member.position,
      contact: seal(
        JSON.stringify({
          name: "演示联系人",
          phone: "0471-0000000",
          email: `unit${member.position + 1}@demo.example`,
        }),
      ),
      createdAt: at,
    })),
  });
  const actor = applicantActor(lead.administrator, lead.organization);
  await appendEvent(tx, { filingId, at, action: "start", fromState: null, toState: "draft", actor });
}

async function writeConfirmations(tx: Tx, draft: Draft, confirmed: number): Promise<void> {
  const viewed: ViewedFiling = {
    consortiumName: draft.name,
    leadName: draft.lead.organization.name,
    agreement: draft.sections.agreement,
    agreementTextChanges: 0,
    members: draft.members.map(({ memberId, name }) => ({ id: memberId, name })),
  };
  const person = seal(JSON.stringify({ name: "演示确认人", post: "科技处处长" }));
  await tx.confirmation.createMany({
    data: draft.members.slice(0, confirmed).map((member) => {
      const seen = memberViewOf(viewed, member);
      return {
        memberId: member.memberId,
        outcome: "confirmed" as const,
        level: "link" as const,
        fingerprint: fingerprintOf(seen),
        seen,
        person,
        at: draft.at,
      };
    }),
  });
}

async function writeMaterials(
  tx: Tx,
  filingId: string,
  { lead, at }: Draft,
  without: readonly DocumentType[],
): Promise<void> {
  const owner = { uploadedById: lead.administrator.id, organizationId: lead.organization.id };
  for (const [type, title] of Object.entries(MATERIALS)) {
    if (without.includes(type as DocumentType)) continue;
    const file = await makeStoredFile(tx, title, owner);
    await tx.material.create({
      data: { filingId, type, fileId: file.id, addedById: lead.administrator.id, addedAt: at },
      select: { id: true },
    });
  }
}
