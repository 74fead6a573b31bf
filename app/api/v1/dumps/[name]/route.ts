import { answerDump } from "@/lib/infrastructure/open-data/dump-answer";
import { openRoute } from "@/lib/infrastructure/open-data/open-route";

type Context = { params: Promise<{ name: string }> };

/** A dump's file. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = openRoute(
  async (request: Request, { params }: Context) => answerDump((await params).name, request),
);
