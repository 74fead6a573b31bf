import { z } from "zod";

/** Where a page of a list ended: tier of the match, place in the list's own order, id as the tie-breaker. */
export type Cursor = { tier: number; place: number; id: string };

const cursorSchema = z.tuple([z.int().min(0).max(9), z.int32(), z.uuid()]);
const LONGEST = 200;

export const writeCursor = ({ tier, place, id }: Cursor): string =>
  btoa(JSON.stringify([tier, place, id]))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");

/** Null for a text that is no cursor of this register. */
export function readCursor(text: string): Cursor | null {
  if (text.length > LONGEST || !/^[\w-]+$/.test(text)) return null;
  try {
    const [tier, place, id] = cursorSchema.parse(
      JSON.parse(atob(text.replaceAll("-", "+").replaceAll("_", "/"))),
    );
    return { tier, place, id };
  } catch {
    return null;
  }
}
