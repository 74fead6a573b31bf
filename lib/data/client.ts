import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { env } from "../env";
import { Prisma, PrismaClient } from "./generated/client";

const SESSION_SETTINGS =
  "-c lock_timeout=8000 -c idle_in_transaction_session_timeout=20000 -c timezone=UTC -c jit=off";

const openPool = (): pg.Pool =>
  new pg.Pool({
    connectionString: process.env.DATABASE_URL ?? env.DATABASE_URL,
    max: env.DATABASE_POOL,
    options: SESSION_SETTINGS,
    // A connection that breaks while nobody uses it is replaced at the next question.
  }).on("error", () => undefined);

const connect = (connections: pg.Pool): PrismaClient =>
  new PrismaClient({
    adapter: new PrismaPg(connections, { disposeExternalPool: true }),
    transactionOptions: { maxWait: 15_000, timeout: 20_000 },
  });

const kept = globalThis as typeof globalThis & { registryPool?: pg.Pool; registryDatabase?: PrismaClient };

/** The process's connections, for statements that are prepared by name; everything else asks through `prisma`. */
export const pool: pg.Pool = kept.registryPool ?? openPool();
kept.registryPool = pool;

/** One client a process; a development reload keeps it. */
export const prisma: PrismaClient = kept.registryDatabase ?? connect(pool);
kept.registryDatabase = prisma;

export type Tx = Prisma.TransactionClient;
/** A transaction, or the client itself for reads outside one. */
export type Db = Tx | PrismaClient;
export { Prisma };
