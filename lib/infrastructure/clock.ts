import { env } from "../env";

const started = Date.now();

/** The present instant; TEST_NOW moves it for browser journeys and is refused in production at start. */
export function now(): Date {
  if (!env.TEST_NOW || env.APP_MODE === "production") return new Date();
  return new Date(new Date(env.TEST_NOW).getTime() + (Date.now() - started));
}
