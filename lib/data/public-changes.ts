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
      AND c."tx" < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
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

/** The latest change as a mark that grows with every change, and when it was; null for an empty register. */
export async function latestChange(): Promise<{ mark: string; at: string } | null> {
  const row = await prisma.publicChange.findFirst({
    orderBy: { id: "desc" },
    select: { id: true, at: true },
  });
  return row && { mark: row.id.toString(36), at: row.at.toISOString() };
}

/** The unit that a merged one became; null for any other id. */
export async function findMergedInto(id: string): Promise<string | null> {
  const row = await prisma.organization.findUnique({ where: { id }, select: { mergedIntoId: true } });
  return row?.mergedIntoId ?? null;
}
