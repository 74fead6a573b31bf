import { takeAllowance } from "@/lib/data/allowances";
import { searchDirectory } from "@/lib/data/directory";
import { now } from "@/lib/infrastructure/clock";
import { currentActor } from "@/lib/infrastructure/session/session";

const MOST = { requests: 120, seconds: 60, rows: 12 };
const HEADERS = { "cache-control": "private, no-store" };

/** Units by name, pinyin or code for applicants who choose members. 401 signed out, 404 for others, 429 when too fast. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (actor.kind === "public")
    return Response.json({ error: "signedOut" }, { status: 401, headers: HEADERS });
  if (actor.kind !== "applicant")
    return Response.json({ error: "notFound" }, { status: 404, headers: HEADERS });
  if (!(await takeAllowance(`directory:${actor.userId}`, MOST.requests, MOST.seconds, now())))
    return Response.json({ error: "tooMany" }, { status: 429, headers: { ...HEADERS, "retry-after": "60" } });
  const query = new URL(request.url).searchParams.get("q") ?? "";
  return Response.json({ entries: await searchDirectory(actor, query, MOST.rows) }, { headers: HEADERS });
}
