import { openSite } from "../support/e2e-server";
import { benchApi } from "./api";
import { benchExport } from "./export";
import { benchPages } from "./pages";
import { benchSearch } from "./search";
import { benchStatistics } from "./statistics";
import { benchWrites } from "./writes";

const parts = process.argv.slice(2);
const wants = (part: string): boolean => parts.length === 0 || parts.includes(part);

if (wants("api")) await benchApi(parts.includes("M") ? "M" : "L");
if (wants("search")) await benchSearch();
if (wants("export")) await benchExport();
if (wants("statistics")) await benchStatistics();
if (
  parts.length > 0 &&
  parts.every((part) => ["api", "M", "L", "search", "export", "statistics"].includes(part))
)
  process.exit(0);

const stops: (() => Promise<unknown>)[] = [];
try {
  const site = await openSite(stops);
  Object.assign(process.env, site.env);
  if (wants("writes")) await benchWrites();
  if (wants("pages")) await benchPages(site.address, site.restart);
} finally {
  for (const stop of stops.reverse()) await stop();
}
process.exit(0);
