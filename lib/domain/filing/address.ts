import { SECTION_IDS, type SectionId, sectionOf } from "./sections";

/** A place in a filing as findings, correction items and links name it. */
export type Place =
  | { kind: "section"; section: SectionId; row: number | null; field: string | null }
  | { kind: "member"; memberId: string; field: string | null }
  | { kind: "members" }
  | { kind: "material"; type: string }
  | { kind: "lead" };

export const isSectionId = (text: string): text is SectionId =>
  (SECTION_IDS as readonly string[]).includes(text);

/** What an address such as `tasks.0.goal`, `member:<id>.duty` or `material:agreement` names; null for none. */
export function placeOf(address: string): Place | null {
  if (address === "members") return { kind: "members" };
  if (address === "lead") return { kind: "lead" };
  if (address.startsWith("material:")) return { kind: "material", type: address.slice("material:".length) };
  if (address.startsWith("member:")) {
    const [memberId = "", field] = address.slice("member:".length).split(".");
    return { kind: "member", memberId, field: field ?? null };
  }
  const [section = "", ...rest] = address.split(".");
  if (!isSectionId(section)) return null;
  if (!sectionOf(section).repeated) return { kind: "section", section, row: null, field: rest[0] ?? null };
  const row = rest[0] === undefined || !/^\d+$/.test(rest[0]) ? null : Number(rest[0]);
  return { kind: "section", section, row, field: row === null ? null : (rest[1] ?? null) };
}

/** The name a field has in its section's form: `goal`, in rows `0.goal`. */
export const formName = (row: number | null, field: string): string =>
  row === null ? field : `${row}.${field}`;

/** The page of the lead's workspace on which an address is mended, with the field to jump to. */
export function addressPath(filingId: string, address: string): string {
  const base = `/workspace/filings/${filingId}`;
  const place = placeOf(address);
  switch (place?.kind) {
    case "section": {
      const page = `${base}/sections/${place.section}`;
      if (place.field) return `${page}#field-${formName(place.row, place.field)}`;
      return place.row === null ? page : `${page}#row-${place.row}`;
    }
    case "member":
      return `${base}/members/${place.memberId}${place.field ? `#field-${place.field}` : ""}`;
    case "members":
      return `${base}/members`;
    case "material":
      return `${base}/materials#material-${place.type}`;
    case "lead":
      return "/workspace/organization";
    default:
      return base;
  }
}
