import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "../env";
import { Prisma, PrismaClient } from "./generated/client";

const SESSION_SETTINGS =
  "-c lock_timeout=8000 -c idle_in_transaction_session_timeout=20000 -c timezone=UTC -c jit=off";

const connect = () =>
  new PrismaClient({
    adapter: new PrismaPg({
      connectionString: process.env.DATABASE_URL ?? env.DATABASE_URL,
      max: env.DATABASE_POOL,
      options: SESSION_SETTINGS,
    }),
    transactionOptions: { maxWait: 15_000, timeout: 20_000 },
  });

const kept = globalThis as typeof globalThis & { registryDatabase?: PrismaClient };

/** One client a process; a development reload keeps it. */
export const prisma: PrismaClient = kept.registryDatabase ?? connect();
kept.registryDatabase = prisma;

export type Tx = Prisma.TransactionClient;
/** A transaction, or the client itself for reads outside one. */
export type Db = Tx | PrismaClient;
export { Prisma };
