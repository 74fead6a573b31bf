import type { CaseFile } from "../../data/case-files";
import type { Db } from "../../data/client";
import { voidedSeatsOf } from "../../data/expert-rounds";
import { listParents, listPartnerships, listPool, type PoolMember } from "../../data/experts";
import type { Actor } from "../../domain/actor";
import { shanghaiDate } from "../../domain/calendar/dates";
import { avoidancesOf, commonSince, type TiedUnit } from "../../domain/expert/avoidance";
import type { Candidate, LotOf } from "../../domain/expert/draw";
import { normalizeName } from "../../domain/filing/names";
import { sha256 } from "../../infrastructure/cryptography/secrets";

/** SHA-256 of `seed:expertId` in hex: whoever has the record can compute every lot again. */
export const lotOf: LotOf = (seed, expertId) => sha256(`${seed}:${expertId}`);

type CaseUnits = Pick<CaseFile, "id" | "province" | "leadOrganizationId" | "leadOrganization" | "members">;

async function unitsOf(filing: CaseUnits, db: Db): Promise<TiedUnit[]> {
  const { leadOrganizationId, leadOrganization: lead, members } = filing;
  const listed = [leadOrganizationId, ...members.flatMap(({ organizationId }) => organizationId ?? [])];
  const codes = await listParents(listed, db);
  const unit = (organizationId: string | null, name: string, creditCode: string | null): TiedUnit => ({
    organizationId,
    name,
    creditCode: creditCode ?? codes.get(organizationId ?? "")?.creditCode ?? null,
    parentCreditCode: codes.get(organizationId ?? "")?.parentCreditCode ?? null,
  });
  return [
    unit(leadOrganizationId, lead.name, lead.creditCode),
    ...members.map(({ organizationId, name, creditCode }) => unit(organizationId, name, creditCode)),
  ];
}

const tiedUnit = ({ organization, unitName }: PoolMember): TiedUnit => ({
  organizationId: organization?.id ?? null,
  creditCode: organization?.creditCode ?? null,
  parentCreditCode: organization?.parentCreditCode ?? null,
  name: organization?.name ?? unitName,
});

/** Active experts of the case's province that the actor may see, each with every reason to avoid the case. */
export async function listCandidates(
  actor: Actor,
  filing: CaseUnits,
  at: Date,
  db: Db,
  ids: readonly string[] | null = null,
): Promise<Candidate[]> {
  const units = await unitsOf(filing, db);
  const pool = await listPool(actor, filing.province, db, ids);
  const partnerships = await listPartnerships(
    pool.flatMap(({ organization }) => organization?.id ?? []),
    units.flatMap(({ organizationId }) => organizationId ?? []),
    commonSince(shanghaiDate(at)),
    db,
  );
  const voided = await voidedSeatsOf(filing.id, db);
  return pool.map((member) => {
    const unit = tiedUnit(member);
    const ties = {
      unit,
      declared: member.avoidances.map(({ unitName, ...named }) => ({ ...named, name: unitName })),
      interests: member.user.interests.map(({ organization, ...interest }) => ({
        ...interest,
        name: organization.name,
      })),
      partners: partnerships.filter(({ own }) => own === unit.organizationId),
      voided: voided.get(member.id) ?? null,
    };
    return {
      expertId: member.id,
      name: member.user.name,
      unit: unit.organizationId ?? normalizeName(unit.name),
      unitName: unit.name,
      fields: member.fields,
      avoidances: avoidancesOf(ties, units),
    };
  });
}
