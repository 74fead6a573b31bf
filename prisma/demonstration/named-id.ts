import { createHash } from "node:crypto";

/** The same id for the same thing on every installation, so that addresses in a demonstration stay. */
export function namedId(key: string): string {
  const hex = createHash("sha256").update(`registry demonstration:${key}`).digest("hex");
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}

export const day = (date: string): Date => new Date(`${date}T00:00:00Z`);
