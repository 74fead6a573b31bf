import { openRoute } from "@/lib/infrastructure/open-data/open-route";
import { answerRecord } from "@/lib/infrastructure/open-data/record-answer";

type Context = { params: Promise<{ id: string }> };

/** One notice. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = openRoute(
  async (request: Request, { params }: Context) => answerRecord("notices", (await params).id, request),
);
