import { facetOf, type RegisterRow } from "../domain/register/entry";
import type { Db } from "./client";
import { consortiumRows, institutionRows, platformRows } from "./register-rows";

type Changed = {
  consortia?: readonly string[];
  institutions?: readonly string[];
  platforms?: readonly string[];
};

/** Rows read and written at a time. */
const BATCH = 500;
/** Always in this order, so that two writers of the register wait for each other instead of dead-locking. */
const READERS = [
  ["consortia", consortiumRows],
  ["institutions", institutionRows],
  ["platforms", platformRows],
] as const;

/** Lists these records, or renews how they are found; part of every transaction that writes the register. */
export async function renewEntries(db: Db, changed: Changed): Promise<void> {
  for (const [list, read] of READERS) {
    const ids = [...new Set(changed[list] ?? [])].sort();
    for (let from = 0; from < ids.length; from += BATCH)
      await writeRows(db, await read(db, ids.slice(from, from + BATCH)));
  }
}

async function writeRows(db: Db, rows: readonly RegisterRow[]): Promise<void> {
  if (rows.length === 0) return;
  await db.$executeRaw`
    INSERT INTO "RegisterEntry" ("list", "id", "place", "name", "sounds", "aliases", "lead", "members", "others", "facets")
    SELECT r.* FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r("list" text, "id" text, "place" int,
      "name" text, "sounds" text, "aliases" text, "lead" text, "members" text, "others" text, "facets" text[])
    ORDER BY r."id"
    ON CONFLICT ("list", "id") DO UPDATE SET "place" = excluded."place", "name" = excluded."name",
      "sounds" = excluded."sounds", "aliases" = excluded."aliases", "lead" = excluded."lead",
      "members" = excluded."members", "others" = excluded."others", "facets" = excluded."facets"`;
}

/** A consortium with its units and platforms, after anything about them has changed. */
export async function renewConsortia(db: Db, ids: readonly string[]): Promise<void> {
  const among = { consortiumId: { in: [...ids] } };
  const [members, gathered] = await Promise.all([
    db.membership.findMany({ where: among, select: { organizationId: true } }),
    db.consortiumPlatform.findMany({ where: among, select: { platformId: true } }),
  ]);
  await renewEntries(db, {
    consortia: ids,
    institutions: members.map(({ organizationId }) => organizationId),
    platforms: gathered.map(({ platformId }) => platformId),
  });
}

/** After a listed unit's name, kind or place has changed: wherever it stands in the lists. Others stay unlisted. */
export async function renewOrganization(db: Db, organizationId: string): Promise<void> {
  const listed = await db.registerEntry.findUnique({
    where: { list_id: { list: "institution", id: organizationId } },
    select: { id: true },
  });
  if (!listed) return;
  const [memberships, platforms] = await Promise.all([
    db.membership.findMany({ where: { organizationId }, select: { consortiumId: true } }),
    db.platform.findMany({
      where: { organizationId, consortia: { some: {} } },
      select: { id: true },
    }),
  ]);
  await renewEntries(db, {
    consortia: memberships.map(({ consortiumId }) => consortiumId),
    institutions: [organizationId],
    platforms: platforms.map(({ id }) => id),
  });
}

/** Lists everything the register holds anew: consortia, units that are or were in one, platforms they gather. */
export async function renewRegister(db: Db): Promise<void> {
  const [consortia, units, platforms] = await Promise.all([
    db.consortium.findMany({ select: { id: true } }),
    db.membership.findMany({ distinct: ["organizationId"], select: { organizationId: true } }),
    db.consortiumPlatform.findMany({ distinct: ["platformId"], select: { platformId: true } }),
  ]);
  const listed = await db.registerEntry.findMany({ where: { list: "institution" }, select: { id: true } });
  await renewEntries(db, {
    consortia: consortia.map(({ id }) => id),
    institutions: [...units.map(({ organizationId }) => organizationId), ...listed.map(({ id }) => id)],
    platforms: platforms.map(({ platformId }) => platformId),
  });
}

/** After chains or clusters have changed: whatever was found under one of them. */
export async function renewUnderTerms(db: Db, codes: readonly string[]): Promise<void> {
  const facets = codes.flatMap((code) => [
    facetOf("consortium", "chain", code),
    facetOf("consortium", "cluster", code),
  ]);
  const rows = await db.registerEntry.findMany({
    where: { list: "consortium", facets: { hasSome: facets } },
    select: { id: true },
  });
  await renewConsortia(
    db,
    rows.map(({ id }) => id),
  );
}
