/** Path and query of the page asked for; proxy.ts sets it on every request, whatever the browser sent. */
export const PATH_HEADER = "x-registry-path";
