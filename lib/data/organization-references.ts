import { type Db, Prisma } from "./client";

/**
 * Every column that names a unit. `moves` with the unit when it is merged into another; history that can only be
 * added to `stays` and is read through the unit it was merged into.
 */
export const ORGANIZATION_REFERENCES = [
  { table: "Affiliation", column: "organizationId", merged: "moves" },
  { table: "Consortium", column: "leadOrganizationId", merged: "moves" },
  { table: "Consortium", column: "liableOrganizationId", merged: "moves" },
  { table: "Expert", column: "organizationId", merged: "moves" },
  { table: "ExpertAvoidance", column: "organizationId", merged: "moves" },
  { table: "Filing", column: "leadOrganizationId", merged: "moves" },
  { table: "FilingMember", column: "organizationId", merged: "moves" },
  { table: "IntegrityRecord", column: "organizationId", merged: "moves" },
  { table: "Interest", column: "organizationId", merged: "moves" },
  { table: "JoinRequest", column: "organizationId", merged: "moves" },
  { table: "LeadRegistration", column: "organizationId", merged: "moves" },
  { table: "Membership", column: "organizationId", merged: "moves" },
  { table: "Notice", column: "organizationId", merged: "moves" },
  { table: "Organization", column: "mergedIntoId", merged: "moves" },
  { table: "OrganizationEvent", column: "organizationId", merged: "stays" },
  { table: "OrganizationName", column: "organizationId", merged: "moves" },
  { table: "OrganizationYear", column: "organizationId", merged: "moves" },
  { table: "Platform", column: "organizationId", merged: "moves" },
  { table: "StoredFile", column: "organizationId", merged: "moves" },
  { table: "TakeoverRequest", column: "organizationId", merged: "moves" },
] as const;
export type OrganizationReference = (typeof ORGANIZATION_REFERENCES)[number];

const quoted = (name: string) => Prisma.raw(`"${name}"`);

/** Those of the units that anything but their own names and history speaks of. */
export async function unitsInUse(db: Db, ids: readonly string[]): Promise<Set<string>> {
  const own: readonly string[] = ["OrganizationName", "OrganizationEvent"];
  const parts = ORGANIZATION_REFERENCES.filter(({ table }) => !own.includes(table)).map(
    ({ table, column }) =>
      Prisma.sql`SELECT ${quoted(column)} AS id FROM ${quoted(table)} WHERE ${quoted(column)} = ANY(${[...ids]}::text[])`,
  );
  const rows = await db.$queryRaw<{ id: string }[]>`${Prisma.join(parts, " UNION ")}`;
  return new Set(rows.map(({ id }) => id));
}

/** How often each column speaks of a unit, those that do not at all left out. */
export async function countReferences(
  db: Db,
  id: string,
): Promise<{ table: string; column: string; count: number }[]> {
  const parts = ORGANIZATION_REFERENCES.map(
    ({ table, column }) =>
      Prisma.sql`SELECT ${table}::text AS "table", ${column}::text AS "column", count(*)::int AS count FROM ${quoted(table)} WHERE ${quoted(column)} = ${id}`,
  );
  const rows = await db.$queryRaw<
    { table: string; column: string; count: number }[]
  >`${Prisma.join(parts, " UNION ALL ")}`;
  return rows.filter(({ count }) => count > 0);
}
