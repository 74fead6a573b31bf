import { keepDump, listLatestDumps, listOldDumps, removeDumps } from "../../data/public-dumps";
import { shanghaiDate } from "../../domain/calendar/dates";
import { DUMP_FORMATS, type DumpFormat, RESOURCES, type Resource } from "../../domain/open-data/resources";
import { isDemonstration } from "../../env";

/** Writes a resource into the file store; answers what was written, the size in bytes. */
export type StoreDump = (
  resource: Resource,
  format: DumpFormat,
) => Promise<{ sha256: string; size: number; rows: number }>;

/** Removes contents from the file store; absent ones are no fault. */
export type RemoveContent = (sha256: string) => Promise<void>;

/** Days a dump can be fetched; the newest of each kind stays however old it is. */
const KEPT_DAYS = 30;
const DAY = 24 * 60 * 60 * 1000;

const EXTENSIONS: Record<DumpFormat, string> = { csv: "csv.gz", jsonld: "jsonld.gz" };

/** For a demonstration that has no night behind it: dumps of now where there are none. */
export async function writeFirstDumps(storeDump: StoreDump, at: Date): Promise<void> {
  if (isDemonstration && (await listLatestDumps()).length === 0) await writeDumps(storeDump, at);
}

/** Keeps the whole register as files, one of each resource and format a day in Shanghai; run again, it does nothing. */
export async function writeDumps(storeDump: StoreDump, at: Date): Promise<void> {
  const day = shanghaiDate(at);
  const kept = new Set((await listLatestDumps()).map(({ name }) => name));
  for (const resource of RESOURCES)
    for (const format of DUMP_FORMATS) {
      const name = `${resource}-${day}.${EXTENSIONS[format]}`;
      if (kept.has(name)) continue;
      const stored = await storeDump(resource, format);
      await keepDump({ ...stored, name, resource, format, madeAt: at.toISOString() });
    }
}

/** Removes dumps whose days are over: first the contents that nothing else names, so that none is ever forgotten. */
export async function clearDumps(removeContent: RemoveContent, at: Date): Promise<void> {
  const { names, digests } = await listOldDumps(new Date(at.getTime() - KEPT_DAYS * DAY));
  for (const digest of digests) await removeContent(digest);
  await removeDumps(names);
}
