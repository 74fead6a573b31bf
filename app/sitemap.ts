import type { MetadataRoute } from "next";
import { listPublicNoticeIds } from "@/lib/data/public-notices";
import { listFilingNumbers } from "@/lib/data/register-record";
import { findSiteOwner, publicAddress } from "@/lib/infrastructure/register-cache";

export const dynamic = "force-dynamic";

const PAGES = [
  "/",
  "/consortia",
  "/statistics",
  "/notices",
  "/guide",
  "/verify",
  "/accessibility",
  "/privacy",
];
/** What one site map may list, less room for the other pages. */
const MOST = 45_000;
const MOST_NOTICES = 4_000;

/** Every public page, each consortium's record included. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const [numbers, notices, { guides }] = await Promise.all([
    listFilingNumbers(MOST),
    listPublicNoticeIds(MOST_NOTICES),
    findSiteOwner(),
  ]);
  const records = [
    ...numbers.map((number) => `/consortia/${number}`),
    ...notices.map((id) => `/notices/${id}`),
  ];
  return [...PAGES, ...guides, ...records].map((path) => ({ url: publicAddress(path) }));
}
