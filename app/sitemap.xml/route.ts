import { siteMapIndex, xmlAnswer } from "@/lib/infrastructure/open-data/site-map";

export const dynamic = "force-dynamic";

/** The index of all site maps. */
export const GET = async (): Promise<Response> => xmlAnswer(await siteMapIndex());
