import { openRoute } from "@/lib/infrastructure/open-data/open-route";
import { answerRecord } from "@/lib/infrastructure/open-data/record-answer";

type Context = { params: Promise<{ number: string }> };

/** One consortium by its filing number. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = openRoute(
  async (request: Request, { params }: Context) => answerRecord("consortia", (await params).number, request),
);
