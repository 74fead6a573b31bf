import type { ChangeCursor } from "../domain/open-data/query";
import { CHANGES, type Change, type Resource } from "../domain/open-data/resources";
import { prisma } from "./client";

type ChangeRow = {
  id: bigint;
  tx: bigint;
  resource: string;
  key: string;
  change: string;
  reason: string | null;
  successor: string | null;
  at: Date;
};

const RESOURCE_OF: Record<string, Resource> = {
  consortium: "consortia",
  institution: "institutions",
  platform: "platforms",
  notice: "notices",
};

/** What the feed tells of one change; its address is added where it is answered. */
export type OpenChange = Omit<Change, "url">;
type ChangePage = { changes: OpenChange[]; next: ChangeCursor | null; hasMore: boolean };

/**
 * Changes after a place in the feed, the earliest first. Changes of transactions that began before one still running
 * wait for it, so that a reader who goes on from the last place misses nothing.
 */
export async function listChanges(after: ChangeCursor | null, most: number): Promise<ChangePage> {
  const { tx, id } = after ?? { tx: 0n, id: 0n };
  const rows = await prisma.$queryRaw<ChangeRow[]>`
    SELECT c."id", c."tx", c."resource", coalesce(r."number", c."recordId") AS "key", c."change", c."at",
      CASE WHEN o."id" IS NULL THEN c."reason" ELSE 'merged' END AS "reason", o."mergedIntoId" AS "successor"
    FROM "PublicChange" c LEFT JOIN "Consortium" r ON c."resource" = 'consortium' AND r."id" = c."recordId"
      LEFT JOIN "Organization" o ON c."change" = 'tombstone' AND c."resource" = 'institution'
        AND o."id" = c."recordId" AND o."mergedIntoId" IS NOT NULL
    WHERE (c."tx", c."id") > (${tx}, ${id})
      AND c."tx" < (SELECT feed_horizon())
    ORDER BY c."tx", c."id" LIMIT ${most + 1}`;
  const shown = rows.slice(0, most);
  const last = shown.at(-1);
  return {
    changes: shown.map(changeOf),
    next: last ? { tx: last.tx, id: last.id } : after,
    hasMore: rows.length > most,
  };
}

const changeOf = ({ resource, key, change, reason, successor, at }: ChangeRow): OpenChange => ({
  resource: RESOURCE_OF[resource] ?? "consortia",
  id: key,
  change: CHANGES.find((known) => known === change) ?? "updated",
  reason,
  successor,
  at: at.toISOString(),
});

/**
 * The latest change as a mark that is another one whenever the register or a dictionary is, and when it was; null for an
 * empty register.
 * While a transaction runs that began before the latest one, its changes are still to come without being the latest: then
 * the mark holds for this moment alone.
 */
export async function latestChange(): Promise<{ mark: string; at: string } | null> {
  const [row] = await prisma.$queryRaw<{ mark: string; at: Date }[]>`
    SELECT c."at", CASE WHEN c."tx" < (SELECT feed_horizon()) THEN c."tx"::text
      ELSE c."tx" || '.' || translate(pg_current_snapshot()::text, ':,', '.-') END
      || '-' || (SELECT left(md5(coalesce(max("id"), '')), 8) FROM "DictionaryEntry") AS "mark"
    FROM "PublicChange" c ORDER BY c."tx" DESC, c."id" DESC LIMIT 1`;
  return row ? { mark: row.mark, at: row.at.toISOString() } : null;
}

/** The unit that a merged one became, by the id or the credit code it had; null for any other. */
export async function findMergedInto(key: string): Promise<string | null> {
  const row = await prisma.organization.findUnique({ where: { id: key }, select: { mergedIntoId: true } });
  if (row) return row.mergedIntoId;
  const merge = await prisma.organizationMerge.findFirst({
    where: { state: "done", plan: { path: ["codes", "absorbed"], equals: key } },
    orderBy: { id: "desc" },
    select: { keptId: true },
  });
  return merge && ((await findMergedInto(merge.keptId)) ?? merge.keptId);
}

/** The platform that stands for one dropped when its host was merged; null for any other id. */
export async function findMergedPlatform(id: string): Promise<string | null> {
  const [row] = await prisma.$queryRaw<{ id: string }[]>`
    SELECT p."id" FROM "OrganizationMerge" m, jsonb_array_elements(m."plan"->'dropped') d, "Platform" p
    WHERE m."state" = 'done' AND m."plan" @> jsonb_build_object('dropped', jsonb_build_array(
        jsonb_build_object('table', 'Platform', 'row', jsonb_build_object('id', ${id}::text))))
      AND d->>'table' = 'Platform' AND d#>>'{row,id}' = ${id}
      AND p."name" = d#>>'{row,name}'
      AND p."organizationId" IN (SELECT coalesce(o."mergedIntoId", o."id") FROM "Organization" o WHERE o."id" = m."keptId")
    ORDER BY m."id" DESC LIMIT 1`;
  return row?.id ?? null;
}
