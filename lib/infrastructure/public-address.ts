import { env } from "../env";

/** Full address of a public page, for links that leave the site. */
export const publicAddress = (path: string): string => new URL(path, env.APP_URL).toString();
