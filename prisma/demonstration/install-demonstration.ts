import { prisma } from "@/lib/data/client";
import { DEMONSTRATION_MARK, PEOPLE_MARK } from "../seed-marks";
import { findCast } from "./cast";
import { installAccounts } from "./install-accounts";
import { installCases } from "./install-cases";
import { installRegister } from "./install-register";

const PATIENCE = { timeout: 120_000 };

/** Register, accounts and cases of the demonstration. Each mark is set last, so that an interrupted seed goes on. */
export async function installDemonstration(today: Date, peopleAreThere: boolean): Promise<void> {
  if (!peopleAreThere) {
    await prisma.$transaction(async (tx) => {
      await installRegister(tx);
      await installAccounts(tx, today);
      await tx.counter.create({ data: { key: PEOPLE_MARK, value: 1 } });
    }, PATIENCE);
    console.log("seed: register and accounts");
  }
  await installCases(await findCast(), today);
  await prisma.counter.create({ data: { key: DEMONSTRATION_MARK, value: 1 } });
  console.log("seed: cases");
}
