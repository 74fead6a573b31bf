import type { MetadataRoute } from "next";
import { listFilingNumbers } from "@/lib/data/register-record";
import { findSiteOwner, publicAddress } from "@/lib/infrastructure/register-cache";

export const dynamic = "force-dynamic";

const PAGES = ["/", "/consortia", "/guide", "/verify", "/accessibility", "/privacy"];
/** What one site map may list, less room for the other pages. */
const MOST = 49_000;

/** Every public page, each consortium's record included. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const [numbers, { guides }] = await Promise.all([listFilingNumbers(MOST), findSiteOwner()]);
  return [...PAGES, ...guides, ...numbers.map((number) => `/consortia/${number}`)].map((path) => ({
    url: publicAddress(path),
  }));
}
