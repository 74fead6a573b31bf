import "server-only";
import { countSiteMaps, listMapped, MAPPED } from "../../data/site-map";
import { publicAddress } from "../public-address";
import { findSiteOwner } from "../register-cache";
import { xmlText } from "./xml";

const NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
const PAGES = [
  "/",
  "/consortia",
  "/institutions",
  "/platforms",
  "/notices",
  "/statistics",
  "/guide",
  "/verify",
  "/open-data",
  "/open-data/api",
  "/accessibility",
  "/privacy",
];

const document = (element: string, entry: string, paths: readonly string[]): string => {
  const entries = paths.map((path) => `<${entry}><loc>${xmlText(publicAddress(path))}</loc></${entry}>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<${element} xmlns="${NAMESPACE}">
${entries.join("\n")}
</${element}>
`;
};

/** Every site map there is: one of the pages, as many of records as they fill. */
export async function siteMapIndex(): Promise<string> {
  const counts = await countSiteMaps();
  const records = counts.flatMap(({ list, maps }) =>
    Array.from({ length: maps }, (_, index) => `/sitemaps/${list}-${index + 1}.xml`),
  );
  return document("sitemapindex", "sitemap", ["/sitemaps/pages.xml", ...records]);
}

/** One site map by its file's name; null where there is none. */
export async function siteMap(name: string): Promise<string | null> {
  if (name === "pages.xml") {
    const { guides } = await findSiteOwner();
    return document("urlset", "url", [...PAGES, ...guides]);
  }
  const [, first, number] = /^([a-z]+)-([1-9]\d{0,3})\.xml$/.exec(name) ?? [];
  const list = MAPPED.find((known) => known === first);
  const keys = list && number ? await listMapped(list, Number(number)) : [];
  return keys.length > 0
    ? document(
        "urlset",
        "url",
        keys.map((key) => `/${list}/${key}`),
      )
    : null;
}

export const xmlAnswer = (body: string): Response =>
  new Response(body, {
    headers: { "Content-Type": "application/xml; charset=utf-8", "Cache-Control": "public, max-age=3600" },
  });
