import { readFileSync, statSync } from "node:fs";
import { env } from "../env";

const started = Date.now();

/**
 * The present instant. TEST_NOW moves it for browser journeys and is refused in production at start: an instant,
 * from which time runs on, or `@file`, whose text is the instant at which it was written. No file, no change.
 */
export function now(): Date {
  if (!env.TEST_NOW || env.APP_MODE === "production") return new Date();
  const [instant, since] = env.TEST_NOW.startsWith("@")
    ? writtenClock(env.TEST_NOW.slice(1))
    : [env.TEST_NOW, started];
  return instant === null ? new Date() : new Date(new Date(instant).getTime() + (Date.now() - since));
}

function writtenClock(file: string): [string | null, number] {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat ? [readFileSync(file, "utf8").trim(), stat.mtimeMs] : [null, started];
}
