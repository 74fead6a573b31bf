import "server-only";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";

const FILE = path.join(process.cwd(), "prisma", "demonstration-accounts.json");

const accounts = z.array(
  z.object({ role: z.string(), account: z.string(), password: z.string(), note: z.string().default("") }),
);

type DemonstrationAccount = z.output<typeof accounts>[number];

/** The accounts of the demonstration's seed; none when it was not seeded. */
export async function listDemonstrationAccounts(): Promise<DemonstrationAccount[]> {
  try {
    return accounts.parse(JSON.parse(await readFile(FILE, "utf8")));
  } catch {
    return [];
  }
}
