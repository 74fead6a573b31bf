import "server-only";
import { revalidateTag, unstable_cache } from "next/cache";
import { findCalendar } from "../data/calendars";
import { findCertificate as readCertificate } from "../data/certificates";
import { findHome as readHome } from "../data/home";
import { listMeasuresInForce } from "../data/measures";
import {
  type NoticeFilter,
  findPublicNotice as readNotice,
  listPublicNotices as readNotices,
} from "../data/public-notices";
import { findInstitution as readInstitution } from "../data/register-institution";
import { provincesWithRegister } from "../data/register-places";
import { findPlatform as readPlatform } from "../data/register-platform";
import { findConsortium as readConsortium } from "../data/register-record";
import { shanghaiDate } from "../domain/calendar/dates";
import { workingDaysLeft } from "../domain/calendar/working-days";
import { env } from "../env";
import { now } from "./clock";
import { forgetKeptAnswers } from "./kept-answers";

const TAG = "register";
const RULES = "measures";
/** How long anything is kept at most, in seconds; a change ends it at once, see fresh-answers.ts. */
const SECONDS = 60;
const kept = { tags: [TAG], revalidate: SECONDS };

/** The public record under a number, kept until the register changes. */
export const findConsortium = unstable_cache(readConsortium, ["consortium"], kept);

const findNewestCertificate = unstable_cache(
  (number: string) => readCertificate(number),
  ["certificate"],
  kept,
);

/** A certificate under a number, the newest one kept until the register changes; counting a check changes nothing. */
export const findCertificate = (number: string, digest: string | null = null) =>
  digest ? readCertificate(number, digest) : findNewestCertificate(number);

/** A public notice with the working days that are left, kept until one is published or ends. */
export const findPublicNotice = unstable_cache(
  async (id: string) => {
    const notice = await readNotice(id);
    if (!notice) return null;
    const left = workingDaysLeft(await findCalendar(), shanghaiDate(now()), notice.until);
    return { ...notice, left };
  },
  ["public-notice"],
  kept,
);

/** A page of the list of public notices, each with the working days that are left. */
export const listPublicNotices = unstable_cache(
  async (filter: NoticeFilter) => {
    const [page, calendar] = await Promise.all([readNotices(filter), findCalendar()]);
    const today = shanghaiDate(now());
    const lines = page.lines.map((line) => ({ ...line, left: workingDaysLeft(calendar, today, line.until) }));
    return { ...page, lines };
  },
  ["public-notices"],
  kept,
);

/** The public record of an institution under its id or credit code, kept until the register changes. */
export const findInstitution = unstable_cache(readInstitution, ["institution"], kept);

/** The public record of a platform, kept until the register changes. */
export const findPlatform = unstable_cache(readPlatform, ["platform"], kept);

/** The home page's reads, kept until the register changes. */
export const findHome = unstable_cache(
  async () => {
    const at = now();
    const asOf = shanghaiDate(at);
    return { asOf, ...(await readHome(env.HOME_PROVINCE, asOf, at)) };
  },
  ["home"],
  kept,
);

type SiteOwner = {
  department: string;
  footer: { host: string; contact?: string; identifier?: string; icp?: string; police?: string };
  /** `register`: consortia of the place stand in this register; the others have their guide here alone. */
  provinces: { province: string; name: string; department: string; register: boolean }[];
  /** Paths of the guides of every track. */
  guides: string[];
};

/** Who runs the site, from the measure of the home province and this installation's own numbers. */
export const findSiteOwner = unstable_cache(
  async (): Promise<SiteOwner> => {
    const [measures, registers] = await Promise.all([listMeasuresInForce(now()), provincesWithRegister()]);
    const home = measures.find(({ province }) => province === env.HOME_PROVINCE)?.document;
    const footer = home?.footer;
    return {
      department: home?.authority.value ?? "",
      footer: {
        host: footer?.host ?? "",
        contact: footer?.contact ?? undefined,
        identifier: env.SITE_CODE || (footer?.identifier ?? undefined),
        icp: env.ICP_NUMBER || (footer?.icp ?? undefined),
        police: env.POLICE_NUMBER || (footer?.police ?? undefined),
      },
      provinces: measures.map(({ province, document }) => ({
        province,
        name: document.shortName,
        department: document.authority.value,
        register: registers.has(province) || province === env.HOME_PROVINCE,
      })),
      guides: measures.flatMap(({ province, document }) =>
        Object.keys(document.tracks).map((track) => `/guide/${province}/${track}`),
      ),
    };
  },
  ["site-owner"],
  { tags: [RULES], revalidate: SECONDS },
);

/**
 * Call after every write of the register and of public notices, from the action that caused it: whoever made the change
 * sees it with the next request, before the news of it has come back from the database.
 */
export function registerChanged(): void {
  revalidateTag(TAG, { expire: 0 });
  forgetKeptAnswers();
}

/** Call after a rule has been published: headers, footers and the site map follow at once. */
export function rulesChanged(): void {
  revalidateTag(RULES, { expire: 0 });
  forgetKeptAnswers();
}

/** The department that files a province's consortia; empty where no measure of it is in force. */
export async function findDepartment(province: string): Promise<string> {
  const { provinces } = await findSiteOwner();
  return provinces.find((owner) => owner.province === province)?.department ?? "";
}

export { publicAddress } from "./public-address";
