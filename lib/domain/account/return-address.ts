const LONGEST = 500;
const ORIGIN = "http://local";

/** A path of this site, or null: sign-in and the view switch never lead to another host. */
export function localPath(address: string | null | undefined): string | null {
  if (!address || address.length > LONGEST || !/^\/(?![/\\])/.test(address)) return null;
  if (/\\|\p{Cc}/u.test(address)) return null;
  if (!URL.canParse(address, ORIGIN)) return null;
  const url = new URL(address, ORIGIN);
  if (url.origin !== ORIGIN) return null;
  const path = `${url.pathname}${url.search}`;
  return path.startsWith("//") ? null : path;
}

/** The sign-in page that leads back to `path` afterwards. */
export function signInAddress(path: string | null): string {
  const next = localPath(path);
  return next && next !== "/" ? `/sign-in?next=${encodeURIComponent(next)}` : "/sign-in";
}
