import type { RowCommand } from "./section-form";
import type { SectionId } from "./sections";

/** The parts of a draft in the order they are best filled in: who takes part comes before what they do. */
export const PARTS = [
  "basic",
  "members",
  "tasks",
  "platforms",
  "agreement",
  "governance",
  "funding",
  "materials",
  "declarations",
] as const satisfies readonly (SectionId | "members" | "materials")[];
export type PartId = (typeof PARTS)[number];

export function partPath(filingId: string, part: PartId): string {
  const base = `/workspace/filings/${filingId}`;
  return part === "members" || part === "materials" ? `${base}/${part}` : `${base}/sections/${part}`;
}

/** Where 「保存并继续」 leads: the next part, after the last one the check. */
export function nextPath(filingId: string, part: PartId): string {
  const next = PARTS[PARTS.indexOf(part) + 1];
  return next ? partPath(filingId, next) : `/workspace/filings/${filingId}/check`;
}

type Sent = { filingId: string; section: SectionId; pressed: string; rows: RowCommand | null };

/** The page after a save: the next part, or the same section with what was saved, at the row that was touched. */
export function afterSaving(
  { version }: { version: number },
  { filingId, section, pressed, rows }: Sent,
): string {
  if (pressed === "next") return nextPath(filingId, section);
  const page = `${partPath(filingId, section)}?saved=${version}`;
  return rows && rows.act !== "add"
    ? `${page}#row-${Math.max(rows.row - (rows.act === "down" ? -1 : 1), 0)}`
    : page;
}
