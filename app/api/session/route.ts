import { currentSignIn } from "@/lib/infrastructure/session/session";

export const dynamic = "force-dynamic";

/** Asked by the page whose reader chose to stay: being asked is what keeps the session alive. */
export async function GET(): Promise<Response> {
  const status = (await currentSignIn()) ? 204 : 401;
  return new Response(null, { status, headers: { "cache-control": "no-store" } });
}
