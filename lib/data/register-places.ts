import { prisma } from "./client";

/** Places of which the register holds or held a consortium. */
export async function provincesWithRegister(): Promise<ReadonlySet<string>> {
  const rows = await prisma.consortium.groupBy({ by: ["province"] });
  return new Set(rows.map(({ province }) => province));
}
