import canonicalize from "canonicalize";
import { keepCertificateKey } from "../../data/certificates";
import type { Tx } from "../../data/client";
import {
  insertConsortium,
  keepPlatforms,
  keepUnit,
  linkMember,
  type RegisteredPlatform,
} from "../../data/register-writes";
import { addYears } from "../../domain/calendar/dates";
import { isDate } from "../../domain/filing/check-fields";
import { normalizeName } from "../../domain/filing/names";
import { listOf, rowsOf, textOf, valuesOf } from "../../domain/filing/sections";
import { MEMBERSHIP_TIERS, PLATFORM_LEVELS } from "../../domain/filing/vocabulary";
import { signCertificate } from "../../infrastructure/cryptography/certificate-signature";
import { sha256 } from "../../infrastructure/cryptography/secrets";
import type { Assessment } from "./assess";

/** Projects an approved case onto the register under its filing number. `filedOn` is YYYY-MM-DD. */
export async function projectCase(
  tx: Tx,
  assessment: Assessment,
  number: string,
  filedOn: string,
): Promise<string> {
  const { filing, track } = assessment;
  const unitIds = await projectUnits(tx, assessment);
  const platformIds = await keepPlatforms(tx, platformsOf(assessment, unitIds));
  const years = track.validityYears.value;
  const term = { filedOn, validUntil: years === null ? null : addYears(filedOn, years) };
  const identity = identityOf(assessment);
  return insertConsortium(tx, {
    number,
    ...identity,
    ...term,
    liableOrganizationId: unitIds.get(textOf(valuesOf(filing.sections.agreement?.values).liableUnit)) ?? null,
    units: [...unitIds].map(([unit, organizationId]) => ({
      organizationId,
      role: unit === "lead" ? ("lead" as const) : ("member" as const),
      tier: tierOf(assessment, unit),
    })),
    tasks: rowsOf(filing.sections.tasks?.values).map((task) => ({
      kind: textOf(task.kind),
      goal: textOf(task.goal),
    })),
    platformIds,
    certificate: await certificateOf(tx, assessment, { number, units: unitIds.size, ...term }),
  });
}

/** What the consortium is, from the case and its basic section. */
function identityOf({ filing }: Assessment) {
  const basic = valuesOf(filing.sections.basic?.values);
  return {
    name: filing.name.trim(),
    shortName: textOf(basic.shortName) || null,
    normalizedName: normalizeName(filing.name),
    province: filing.province,
    track: filing.track,
    filingId: filing.id,
    leadOrganizationId: filing.leadOrganizationId,
    chainCodes: listOf(basic.chainCodes),
    clusterCodes: listOf(basic.clusterCodes),
    regionCodes: listOf(basic.regionCodes),
    industryCode: textOf(basic.industryCode) || null,
    formationDate: dateOrNull(textOf(basic.formationDate)),
    objectives: textOf(basic.publicSummary),
    demonstration: filing.leadOrganization.demonstration,
  };
}

type Certified = { number: string; units: number; filedOn: string; validUntil: string | null };

/** What is certified on the day of issue, as canonical JSON with its digest and signature. */
async function certificateOf(tx: Tx, { filing, measure }: Assessment, facts: Certified) {
  const { number, units, filedOn, validUntil } = facts;
  const canonical = canonicalize({
    number,
    name: filing.name,
    lead: filing.leadOrganization.name,
    units,
    issuedOn: filedOn,
    validUntil,
    authority: measure.document.authority.value,
  });
  if (canonical === undefined) throw new Error("the certificate has no canonical form");
  const signed = signCertificate(canonical);
  if (signed) await keepCertificateKey(tx, signed.key);
  return { canonical, sha256: sha256(canonical), ...signed?.signature };
}

const dateOrNull = (text: string): string | null => (isDate(text) ? text : null);

/** `lead` and each member's id to the register's unit. */
async function projectUnits(tx: Tx, { filing }: Assessment): Promise<Map<string, string>> {
  const units = new Map([["lead", filing.leadOrganizationId]]);
  for (const { id, organizationId, creditCode, name, kind, regionCode } of filing.members) {
    const unit = organizationId ?? (await keepUnit(tx, { creditCode, name, kind, regionCode }));
    if (!organizationId) await linkMember(tx, id, unit);
    units.set(id, unit);
  }
  return units;
}

function tierOf({ filing }: Assessment, unit: string) {
  const typed = textOf(filing.members.find(({ id }) => id === unit)?.part.tier);
  return MEMBERSHIP_TIERS.find((tier) => tier === typed) ?? "core";
}

function platformsOf({ filing, measure }: Assessment, units: Map<string, string>): RegisteredPlatform[] {
  return rowsOf(filing.sections.platforms?.values).flatMap((platform) => {
    const organizationId = units.get(textOf(platform.host));
    const level = PLATFORM_LEVELS.find((known) => known === textOf(platform.level));
    if (!organizationId || !level) return [];
    const host = filing.members.find(({ id }) => id === textOf(platform.host));
    const region = host ? host.regionCode : measure.document.regionCode;
    return [
      {
        organizationId,
        name: textOf(platform.name),
        level,
        category: textOf(platform.category),
        regionCode: region ? `${region.slice(0, 2)}0000` : null,
        approvedOn: dateOrNull(textOf(platform.approvedOn)),
        validUntil: dateOrNull(textOf(platform.validUntil)),
        documentNumber: textOf(platform.documentNumber) || null,
        demonstration: filing.leadOrganization.demonstration,
      },
    ];
  });
}
