import canonicalize from "canonicalize";
import { keepCertificateKey } from "@/lib/data/certificates";
import type { Prisma, Tx } from "@/lib/data/client";
import { renewRegister } from "@/lib/data/register-entries";
import { normalizeName } from "@/lib/domain/filing/names";
import { filingNumber } from "@/lib/domain/filing/numbers";
import type { Measure } from "@/lib/domain/measure/schema";
import { signCertificate, signingKey } from "@/lib/infrastructure/cryptography/certificate-signature";
import { sha256 } from "@/lib/infrastructure/cryptography/secrets";
import { insertUnits } from "../filing-factory";
import { gs } from "../measures/gs";
import { nm } from "../measures/nm";
import { CHAINS } from "../reference/chains";
import { CONSORTIA, type PlannedConsortium } from "./consortia";
import { day } from "./named-id";
import { registerPlatforms } from "./register-platforms";
import { consortiumId, type RegisterMembership, registerGroups, registerMemberships } from "./register-units";

const MEASURES: Record<PlannedConsortium["province"], Measure> = { nm, gs };

/** The register of both provinces: units, consortia with dated statuses, members, platforms and certificates. */
export async function installRegister(tx: Tx): Promise<void> {
  const memberships = registerMemberships(registerGroups());
  const units = new Map(memberships.map(({ unit }) => [unit.id, unit]));
  await insertUnits(tx, [...units.values()]);
  const numbers = await takeNumbers(tx);
  await tx.consortium.createMany({
    data: CONSORTIA.map((plan) => consortiumRow(plan, memberships, numbers.get(plan.name) ?? "")),
  });
  await tx.consortiumStatusPeriod.createMany({ data: CONSORTIA.flatMap(statusRows) });
  await tx.membership.createMany({
    data: memberships.map(({ consortium, unit, role, tier, joinedOn, leftOn }) => ({
      consortiumId: consortiumId(consortium),
      organizationId: unit.id,
      role,
      tier,
      joinedOn: day(joinedOn),
      leftOn: leftOn === null ? null : day(leftOn),
    })),
  });
  await tx.consortiumTask.createMany({ data: CONSORTIA.flatMap(taskRows) });
  await insertPlatforms(tx, memberships);
  const key = signingKey();
  if (key) await keepCertificateKey(tx, key);
  await tx.certificate.createMany({
    data: CONSORTIA.map((plan) => certificateRow(plan, memberships, numbers.get(plan.name) ?? "")),
  });
  await renewRegister(tx);
}

/** Filing numbers in the order of the days, gap-free per province and year; cases decided later go on from there. */
async function takeNumbers(tx: Tx): Promise<Map<string, string>> {
  const last = new Map<string, number>();
  const numbers = new Map<string, string>();
  for (const { province, name, filedOn } of [...CONSORTIA].sort((a, b) =>
    a.filedOn.localeCompare(b.filedOn),
  )) {
    const year = Number(filedOn.slice(0, 4));
    const series = `filing:${province}:${year}`;
    const sequence = (last.get(series) ?? 0) + 1;
    last.set(series, sequence);
    numbers.set(name, filingNumber(MEASURES[province].numbering.filingNumber.value, year, sequence));
  }
  await tx.counter.createMany({ data: [...last].map(([key, value]) => ({ key, value })) });
  return numbers;
}

const statusOf = ({ later }: PlannedConsortium) => later.at(-1)?.status ?? "filed";

function consortiumRow(
  plan: PlannedConsortium,
  memberships: readonly RegisterMembership[],
  number: string,
): Prisma.ConsortiumCreateManyInput {
  const units = memberships.filter(({ consortium, leftOn }) => consortium === plan && leftOn === null);
  const lead = units.find(({ role }) => role === "lead")?.unit;
  if (!lead) throw new Error(`no lead in ${plan.name}`);
  const chain = CHAINS.find(({ code }) => code === plan.chainCode)?.name ?? "";
  return {
    id: consortiumId(plan),
    number,
    name: plan.name,
    normalizedName: normalizeName(plan.name),
    province: plan.province,
    track: plan.track,
    status: statusOf(plan),
    leadOrganizationId: lead.id,
    liableOrganizationId: lead.id,
    chainCodes: [plan.chainCode],
    regionCodes: plan.lead.regionCode ? [plan.lead.regionCode] : [],
    industryCode: "73",
    formationDate: day(plan.filedOn),
    filedOn: day(plan.filedOn),
    validUntil: plan.validUntil === null ? null : day(plan.validUntil),
    objectives: `围绕${chain}产业链的共性关键技术，由牵头企业联合高校、科研院所和上下游企业协同攻关。（演示数据）`,
    publishedUnitText: plan.publishedUnitText,
    source: plan.source,
    demonstration: true,
    createdAt: day(plan.filedOn),
  };
}

function statusRows(plan: PlannedConsortium): Prisma.ConsortiumStatusPeriodCreateManyInput[] {
  const steps: PlannedConsortium["later"] = [{ status: "filed", from: plan.filedOn }, ...plan.later];
  return steps.map(({ status, from, reason, endReason }, index) => {
    const next = steps[index + 1];
    return {
      consortiumId: consortiumId(plan),
      status,
      from: day(from),
      until: next ? day(next.from) : null,
      reason: reason ?? null,
      endReason: endReason ?? null,
    };
  });
}

const taskRows = (plan: PlannedConsortium): Prisma.ConsortiumTaskCreateManyInput[] => [
  {
    consortiumId: consortiumId(plan),
    kind: "keyTechnology",
    goal: "联合攻关共性关键技术，形成可以批量应用的产品。（演示数据）",
    position: 0,
  },
  {
    consortiumId: consortiumId(plan),
    kind: "pilotDemonstration",
    goal: "建设中试线并开展应用示范，促进成果转化。（演示数据）",
    position: 1,
  },
];

async function insertPlatforms(tx: Tx, memberships: readonly RegisterMembership[]): Promise<void> {
  const platforms = registerPlatforms(memberships);
  await tx.platform.createMany({
    data: platforms.map(({ host, consortium: _, from: __, approvedOn, validUntil, ...platform }) => ({
      ...platform,
      organizationId: host.id,
      approvedOn: approvedOn === null ? null : day(approvedOn),
      validUntil: validUntil === null ? null : day(validUntil),
    })),
  });
  const gathered = platforms.flatMap(({ id, host, consortium, from }) => {
    // Gathered by every consortium its host belongs to, so that distinct counts differ from sums.
    const others = memberships.filter(({ unit, consortium: other }) => unit === host && other !== consortium);
    return [
      { platformId: id, consortiumId: consortiumId(consortium), from: day(from), until: null },
      ...others.map(({ consortium: other, joinedOn, leftOn }) => ({
        platformId: id,
        consortiumId: consortiumId(other),
        from: day(joinedOn),
        until: leftOn === null ? null : day(leftOn),
      })),
    ];
  });
  await tx.consortiumPlatform.createMany({ data: gathered });
}

function certificateRow(
  plan: PlannedConsortium,
  memberships: readonly RegisterMembership[],
  number: string,
): Prisma.CertificateCreateManyInput {
  const canonical = canonicalize({
    number,
    name: plan.name,
    lead: plan.lead.name,
    units: memberships.filter(({ consortium }) => consortium === plan).length,
    issuedOn: plan.filedOn,
    validUntil: plan.validUntil,
    authority: MEASURES[plan.province].authority.value,
  });
  if (canonical === undefined) throw new Error("the certificate has no canonical form");
  const end = plan.later.find(({ status }) => status === "terminated" || status === "revoked");
  return {
    consortiumId: consortiumId(plan),
    canonical,
    sha256: sha256(canonical),
    ...signCertificate(canonical)?.signature,
    issuedOn: day(plan.filedOn),
    validUntil: plan.validUntil === null ? null : day(plan.validUntil),
    voidedOn: end ? day(end.from) : null,
  };
}
