import { siteMap, xmlAnswer } from "@/lib/infrastructure/open-data/site-map";

export const dynamic = "force-dynamic";

/** One site map: the pages, or a part of one list's records. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ name: string }> },
): Promise<Response> {
  const map = await siteMap((await params).name);
  return map === null ? new Response(null, { status: 404 }) : xmlAnswer(map);
}
