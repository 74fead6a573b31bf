import type { CalendarDate } from "../domain/calendar/dates";
import { columnDate } from "../domain/calendar/dates";
import { divisionPrefix } from "../domain/organization/provinces";
import type { NoticeLine } from "../domain/public-notice/record";
import { STATUSES_IN_FORCE } from "../domain/register/statuses";
import { prisma } from "./client";
import { listDivisions, termNames } from "./dictionaries";
import { listMeasuresInForce } from "./measures";
import { listPublicNotices } from "./public-notices";
import { figuresAsOf, type RegisterFigures } from "./register-figures";
import { provincesWithRegister } from "./register-places";
import { chainsOfConsortium } from "./term-map";

type HomeRegistration = { number: string; name: string; lead: string; filedOn: string };
type HomeCell = { chain: string; region: string; count: number };
type HomeProvince = { province: string; name: string; authority: string; consortia: number };

type HomePlace = { code: string; name: string; count: number };

/** Chains by prefectures: consortia in force, counted once in each of their chains, where the lead stands. */
type HomeMatrix = {
  chains: { code: string; name: string }[];
  regions: { code: string; name: string }[];
  cells: HomeCell[];
};

export type Home = {
  figures: RegisterFigures;
  latest: HomeRegistration[];
  /** Public notices that run. */
  notices: NoticeLine[];
  provinces: HomeProvince[];
  /** Of the province that runs the site. */
  matrix: HomeMatrix;
  /** Its prefectures with the consortia in force whose lead stands there, those without any included. */
  places: HomePlace[];
};

const LATEST = 5;

/** What the home page tells of the register on a day; public facts only. */
export async function findHome(homeProvince: string, today: CalendarDate, at: Date): Promise<Home> {
  const [figures, latest, running, provinces, matrix, places] = await Promise.all([
    figuresAsOf(null, today),
    listLatest(),
    listPublicNotices({ province: null, running: true, page: 1 }),
    listProvinces(today, at),
    findMatrix(homeProvince),
    listPlaces(homeProvince, at),
  ]);
  return { figures, latest, notices: running.lines.slice(0, LATEST), provinces, matrix, places };
}

async function listLatest(): Promise<HomeRegistration[]> {
  const rows = await prisma.consortium.findMany({
    where: { status: { in: [...STATUSES_IN_FORCE] } },
    orderBy: [{ filedOn: "desc" }, { id: "desc" }],
    take: LATEST,
    select: { number: true, name: true, filedOn: true, leadOrganization: { select: { name: true } } },
  });
  return rows.map(({ leadOrganization, filedOn, ...row }) => ({
    ...row,
    lead: leadOrganization.name,
    filedOn: columnDate(filedOn),
  }));
}

async function listProvinces(today: CalendarDate, at: Date): Promise<HomeProvince[]> {
  const [measures, kept] = await Promise.all([listMeasuresInForce(at), provincesWithRegister()]);
  return Promise.all(
    measures
      .filter(({ province }) => kept.has(province))
      .map(async ({ province, document }) => ({
        province,
        name: document.regionName,
        authority: document.authority.value,
        consortia: (await figuresAsOf(province, today)).consortia,
      })),
  );
}

async function listPlaces(province: string, at: Date): Promise<HomePlace[]> {
  const [counts, divisions] = await Promise.all([
    prisma.$queryRaw<{ region: string; count: number }[]>`
      SELECT left(o."regionCode", 4) || '00' AS "region", count(*)::int AS "count"
      FROM "Consortium" c JOIN "Organization" o ON o."id" = c."leadOrganizationId"
      WHERE c."province" = ${province} AND c."status" = ANY(${[...STATUSES_IN_FORCE]}::"ConsortiumStatus"[])
        AND o."regionCode" IS NOT NULL
      GROUP BY 1`,
    listDivisions((divisionPrefix(province) ?? "").slice(0, 2), at),
  ]);
  const of = new Map(counts.map(({ region, count }) => [region, count]));
  return divisions
    .filter(({ code }) => code.endsWith("00") && !code.endsWith("0000"))
    .map(({ code, name }) => ({ code, name, count: of.get(code) ?? 0 }));
}

async function findMatrix(province: string): Promise<HomeMatrix> {
  const cells = await prisma.$queryRaw<HomeCell[]>`
    SELECT chain.code AS "chain", left(o."regionCode", 4) || '00' AS "region", count(*)::int AS "count"
    FROM "Consortium" c JOIN "Organization" o ON o."id" = c."leadOrganizationId"
      CROSS JOIN LATERAL ${await chainsOfConsortium()}
    WHERE c."province" = ${province} AND c."status" = ANY(${[...STATUSES_IN_FORCE]}::"ConsortiumStatus"[])
      AND o."regionCode" IS NOT NULL
    GROUP BY 1, 2`;
  const regions = [...new Set(cells.map(({ region }) => region))].sort();
  const chains = [...new Set(cells.map(({ chain }) => chain))];
  const [chainNames, regionNames] = await Promise.all([
    termNames("chain", chains),
    termNames("division", regions),
  ]);
  const total = (code: string) =>
    cells.filter(({ chain }) => chain === code).reduce((sum, { count }) => sum + count, 0);
  return {
    chains: chains
      .sort((a, b) => total(b) - total(a) || a.localeCompare(b))
      .map((code) => ({ code, name: chainNames.get(code) ?? code })),
    regions: regions.map((code) => ({ code, name: regionNames.get(code) ?? code })),
    cells,
  };
}
