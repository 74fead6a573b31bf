/** Forms in which data leave, with their media types. */
export const FORMATS = {
  json: "application/json",
  jsonld: "application/ld+json",
  csv: "text/csv",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;
export type Format = keyof typeof FORMATS;

const LONGEST = 1_000;
const RANGE = /^([\w!#$&^.+-]+|\*)\/([\w!#$&^.+-]+|\*)$/;

type Range = { type: string; weight: number };

/** The ranges of an Accept header; null for a text that is none. */
function readRanges(header: string): Range[] | null {
  if (header.length > LONGEST) return null;
  const ranges: Range[] = [];
  for (const part of header.split(",")) {
    const [type = "", ...parameters] = part.split(";").map((piece) => piece.trim().toLowerCase());
    if (type === "" && parameters.length === 0) continue;
    const quality = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2) ?? "1";
    if (!RANGE.test(type) || !/^(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(quality)) return null;
    ranges.push({ type, weight: Number(quality) });
  }
  return ranges;
}

function weightOf(format: Format, ranges: readonly Range[]): number {
  const type = FORMATS[format];
  const [family] = type.split("/");
  const known = [type, `${family}/*`, "*/*"].map((range) => ranges.find((one) => one.type === range));
  return known.find((range) => range !== undefined)?.weight ?? 0;
}

/** The offered format an Accept header wants most, the first of equals; no header takes anything. */
export function chooseFormat(
  header: string | null,
  offered: readonly Format[],
): Format | "malformed" | "none" {
  const [first] = offered;
  if (!header?.trim()) return first ?? "none";
  const ranges = readRanges(header);
  if (ranges === null) return "malformed";
  const best = [...offered].sort((a, b) => weightOf(b, ranges) - weightOf(a, ranges))[0];
  return best !== undefined && weightOf(best, ranges) > 0 ? best : "none";
}
