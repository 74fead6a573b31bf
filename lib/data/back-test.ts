import { PENDING_STATES } from "../domain/filing/states";
import type { LeadYear } from "../domain/measure/facts";
import type { OrganizationKind, OrganizationStatus } from "../domain/organization/kinds";
import { STATUSES_IN_FORCE } from "../domain/register/statuses";
import { type Prisma, prisma } from "./client";

/** A registered consortium as far as conditions can be judged by the register. */
export type RegisteredFacts = {
  number: string;
  name: string;
  track: string;
  chains: number;
  liableUnitNamed: boolean | null;
  lead: {
    kind: OrganizationKind;
    status: OrganizationStatus;
    regionCode: string | null;
    creditCode: string | null;
    codeOverridden: boolean;
    years: LeadYear[];
  };
  /** Kinds of the units besides the lead that are members now. */
  memberKinds: OrganizationKind[];
};

const columns = {
  id: true,
  number: true,
  name: true,
  track: true,
  chainCodes: true,
  liableOrganizationId: true,
  leadOrganization: {
    select: {
      kind: true,
      status: true,
      regionCode: true,
      creditCode: true,
      codeOverrideReason: true,
      years: { select: { year: true, revenueWan: true, rdWan: true } },
    },
  },
  memberships: {
    where: { leftOn: null, role: "member" },
    select: { organization: { select: { kind: true } } },
  },
} as const satisfies Prisma.ConsortiumSelect;

const PAGE = 500;

/** The register in force of a province, a page at a time by id: what a rule is tried on before it takes effect. */
export async function* registeredFacts(province: string): AsyncGenerator<RegisteredFacts[]> {
  let after = "";
  for (;;) {
    const rows = await prisma.consortium.findMany({
      where: { province, status: { in: [...STATUSES_IN_FORCE] }, id: { gt: after } },
      orderBy: { id: "asc" },
      take: PAGE,
      select: columns,
    });
    if (rows.length > 0) yield rows.map(factsOf);
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    after = last.id;
  }
}

type Row = Prisma.ConsortiumGetPayload<{ select: typeof columns }>;
const figure = (value: { toString(): string } | null): number | null =>
  value === null ? null : Number(value);

const factsOf = ({
  number,
  name,
  track,
  chainCodes,
  leadOrganization: lead,
  ...row
}: Row): RegisteredFacts => ({
  number,
  name,
  track,
  chains: chainCodes.length,
  // Records taken over from public texts do not say who answers for the consortium.
  liableUnitNamed: row.liableOrganizationId === null ? null : true,
  lead: {
    kind: lead.kind,
    status: lead.status,
    regionCode: lead.regionCode,
    creditCode: lead.creditCode,
    codeOverridden: lead.codeOverrideReason !== null,
    years: lead.years.map(({ year, revenueWan, rdWan }) => ({
      year,
      revenueWan: figure(revenueWan),
      rdWan: figure(rdWan),
    })),
  },
  memberKinds: row.memberships.map(({ organization }) => organization.kind),
});

/** Ids of the cases with the department of a province, oldest first, and how many there are in all. */
export async function listOpenCaseIds(
  province: string,
  most: number,
): Promise<{ ids: string[]; all: number }> {
  const where = { province, state: { in: [...PENDING_STATES] } };
  const [rows, all] = await Promise.all([
    prisma.filing.findMany({ where, orderBy: { id: "asc" }, take: most, select: { id: true } }),
    prisma.filing.count({ where }),
  ]);
  return { ids: rows.map(({ id }) => id), all };
}
