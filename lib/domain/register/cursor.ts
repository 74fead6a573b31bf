import { z } from "zod";

/** Where a page of the register ended: rank of the match, day of filing, id as the tie-breaker. */
export type Cursor = { rank: number; filedOn: string; id: string };

const cursorSchema = z.tuple([z.int().min(0).max(9), z.iso.date(), z.uuid()]);
const LONGEST = 200;

export const writeCursor = ({ rank, filedOn, id }: Cursor): string =>
  btoa(JSON.stringify([rank, filedOn, id]))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");

/** Null for a text that is no cursor of this register. */
export function readCursor(text: string): Cursor | null {
  if (text.length > LONGEST || !/^[\w-]+$/.test(text)) return null;
  try {
    const [rank, filedOn, id] = cursorSchema.parse(
      JSON.parse(atob(text.replaceAll("-", "+").replaceAll("_", "/"))),
    );
    return { rank, filedOn, id };
  } catch {
    return null;
  }
}
