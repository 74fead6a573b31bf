import { prisma } from "./client";

/** Says that this worker is alive, and forgets workers silent for a day. */
export async function beat(id: string): Promise<void> {
  await prisma.$executeRaw`
    INSERT INTO "WorkerHeartbeat" ("id", "at") VALUES (${id}, now())
    ON CONFLICT ("id") DO UPDATE SET "at" = now()`;
  await prisma.$executeRaw`DELETE FROM "WorkerHeartbeat" WHERE "at" < now() - interval '1 day'`;
}
