import { prisma } from "@/lib/data/client";

type Health = {
  /** The last migration that the database has. */
  migrations: { applied: number; last: string | null };
  /** Seconds since the worker last reported, or null when it never did. */
  worker: { secondsSinceHeartbeat: number } | null;
};

/** What the database and the worker say of themselves. Throws when the database does not answer. */
export async function findHealth(): Promise<Health> {
  const [migrations] = await prisma.$queryRaw<{ applied: number; last: string | null }[]>`
    SELECT count(*)::int AS applied, max(migration_name) AS last
    FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`;
  const [heartbeat] = await prisma.$queryRaw<{ seconds: number | null }[]>`
    SELECT extract(epoch FROM now() - max("at"))::int AS seconds FROM "WorkerHeartbeat"`;
  const seconds = heartbeat?.seconds ?? null;
  return {
    migrations: migrations ?? { applied: 0, last: null },
    worker: seconds === null ? null : { secondsSinceHeartbeat: seconds },
  };
}
