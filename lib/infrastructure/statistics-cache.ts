import "server-only";
import { unstable_cache } from "next/cache";
import { listMeasuresInForce } from "../data/measures";
import { namedStatisticsOn } from "../data/register-figures";
import { provincesWithRegister } from "../data/register-places";
import { findLastCheck as readLastCheck } from "../data/statistics-checks";
import { type CalendarDate, shanghaiDate } from "../domain/calendar/dates";
import { divisionPrefix } from "../domain/organization/provinces";
import type { NamedDay } from "../domain/register/statistics";
import { FIRST_DAY, readStatisticsQuestion } from "../domain/register/statistics-question";
import { env } from "../env";
import { statisticsApi } from "../messages/statistics";
import { departmentParagraph } from "../messages/statistics-paragraph";
import { now } from "./clock";
import { problem } from "./public-answer";

/** Purged with the register; otherwise kept as long as its other pages, in seconds. */
const kept = { tags: ["register", "measures"], revalidate: 60 };

/** The figures of a day and place (null for all), kept until the register changes. */
export const findStatistics = unstable_cache(namedStatisticsOn, ["statistics-by-part"], kept);

/** The last comparison of the figures with their rows. */
export const findLastCheck = unstable_cache(readLastCheck, ["statistics-check"], kept);

/** A place with a register: its id, short and full name, and the code of what lies in it and no finer. */
export type StatisticsPlace = { province: string; name: string; fullName: string; code: string };

const listPlaces = unstable_cache(
  async (): Promise<StatisticsPlace[]> => {
    const [measures, registers] = await Promise.all([listMeasuresInForce(now()), provincesWithRegister()]);
    return measures
      .filter(({ province }) => registers.has(province) || province === env.HOME_PROVINCE)
      .map(({ province, document }) => ({
        province,
        name: document.shortName,
        fullName: document.regionName,
        code: (divisionPrefix(province) ?? "").padEnd(6, "0"),
      }));
  },
  ["statistics-places"],
  kept,
);

type Params = Readonly<Record<string, string | string[] | undefined>>;

/** A question for statistics as an address asks it, with today and the places there are. */
export async function readAsked(params: Params) {
  const places = await listPlaces();
  const today: CalendarDate = shanghaiDate(now());
  const read = readStatisticsQuestion(
    params,
    today,
    places.map(({ province }) => province),
  );
  const place = places.find(({ province }) => province === read.question.province) ?? null;
  return { ...read, today, places, place };
}

/** The parameters of a request's address; one given twice is a list. */
export function paramsOf(request: Request): Record<string, string | string[] | undefined> {
  const { searchParams } = new URL(request.url);
  return Object.fromEntries(
    [...new Set(searchParams.keys())].map((name) => {
      const values = searchParams.getAll(name);
      return [name, values.length > 1 ? values : values[0]];
    }),
  );
}

/** The question of a request, or the answer that says what of it cannot be understood. */
export async function askedOrProblem(request: Request) {
  const asked = await readAsked(paramsOf(request));
  return asked.wrong.length === 0
    ? asked
    : problem(400, statisticsApi.badQuestion, statisticsApi.badDetail(asked.wrong.join(", "), FIRST_DAY));
}

/** Chains that the paragraph names. */
const NAMED_CHAINS = 5;

/** The department's paragraph of a day. */
export function paragraphOf(
  { asOf, figures, parts, names }: NamedDay,
  place: StatisticsPlace | null,
): string {
  const chains = parts.chain
    .filter((chain) => chain.figures.consortia > 0)
    .slice(0, NAMED_CHAINS)
    .map(({ code }) => names[code] ?? code);
  return departmentParagraph({ day: asOf, place: place?.fullName ?? null, figures, chains });
}
