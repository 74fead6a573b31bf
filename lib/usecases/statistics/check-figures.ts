import { findFirstFiling } from "../../data/register-counted";
import { countsOn } from "../../data/register-figures";
import { provincesWithRegister } from "../../data/register-places";
import { recountOn } from "../../data/register-recount";
import { recountFigures, settleFigures } from "../../data/register-settle";
import { findLastCheck, keepCheck } from "../../data/statistics-checks";
import { type CalendarDate, shanghaiDate } from "../../domain/calendar/dates";
import { type CountDifference, countDifferences } from "../../domain/register/statistics";
import { daysToCheck, type FigureFault } from "../../domain/register/statistics-check";

/** Faults kept of one night; the figures are taken anew whatever their number. */
const MOST_FAULTS = 200;

type Compared = { figures: number; differences: CountDifference[] };

async function compare(province: string | null, day: CalendarDate): Promise<Compared> {
  const [published, counted] = [await countsOn(province, day), await recountOn(province, day)];
  return { figures: counted.length, differences: countDifferences(published, counted) };
}

/** What differs at a second look too: the register may have been written between the two counts of the first. */
async function compareTwice(province: string | null, day: CalendarDate): Promise<Compared> {
  const first = await compare(province, day);
  return first.differences.length === 0 ? first : compare(province, day);
}

/**
 * Compares the figures of several days and every place with a count of the register's own rows and keeps the result,
 * which is public. Where they differ, all figures are then taken from the rows again.
 */
export async function checkFigures(at: Date): Promise<void> {
  const today = shanghaiDate(at);
  const days = daysToCheck((await findFirstFiling()) ?? today, today);
  const faults: FigureFault[] = [];
  let figures = 0;
  for (const province of [null, ...(await provincesWithRegister())])
    for (const asOf of days) {
      const compared = await compareTwice(province, asOf);
      figures += compared.figures;
      faults.push(...compared.differences.map((difference) => ({ ...difference, asOf, province })));
    }
  await keepCheck({ days: days.length, figures, differences: faults.slice(0, MOST_FAULTS) }, at);
  if (faults.length > 0) await recountFigures();
}

/** Takes what was written into the figures, so that no reader has to wait for it; a new register is checked at once. */
export async function settleStatistics(at: Date): Promise<void> {
  await settleFigures();
  if ((await findLastCheck()) === null) await checkFigures(at);
}
