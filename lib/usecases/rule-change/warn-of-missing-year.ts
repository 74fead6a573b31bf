import { nextNumber } from "../../data/counters";
import { listKeeperAddresses } from "../../data/staff";
import { inTransaction } from "../../data/transaction";
import { env } from "../../env";
import { missingYearMail } from "../../messages/calendar";
import { leaveMail } from "../outbox";
import { findMissingYear } from "./list-calendar";

/** Tells every system administrator once of each year that is missing, whatever the number of workers. Counts the letters. */
export async function warnOfMissingYear(at: Date): Promise<number> {
  const year = await findMissingYear(at);
  if (year === null) return 0;
  return inTransaction(async (tx) => {
    const turn = await nextNumber(tx, `calendar-warning:${year}`);
    if (turn > 1) return 0;
    const addresses = await listKeeperAddresses(tx);
    await leaveMail(tx, missingYearMail(year, `${env.APP_URL}/admin/calendar`, addresses));
    return addresses.length;
  });
}
