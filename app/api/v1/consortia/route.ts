import { searchConsortia } from "@/lib/data/register-lines";
import { readConsortiumQuery } from "@/lib/domain/register/query";
import { problem, publicJson } from "@/lib/infrastructure/public-answer";
import { api } from "@/lib/messages/register";

/** The register by the same parameters as /consortia; `next` is the `after` of the following page. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const names = [...new Set(searchParams.keys())];
  const params = Object.fromEntries(
    names.map((name) => {
      const values = searchParams.getAll(name);
      return [name, values.length > 1 ? values : values[0]];
    }),
  );
  const { query, ignored } = readConsortiumQuery(params);
  if (ignored.length > 0) return problem(400, api.badQuery, api.badQueryDetail(ignored.join(", ")));
  const { lines, next, total, cursorRefused } = await searchConsortia(query);
  if (cursorRefused) return problem(400, api.badQuery, api.badQueryDetail("after"));
  return publicJson(request, { total, next, consortia: lines });
}
