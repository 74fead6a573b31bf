import { answerExport } from "@/lib/infrastructure/open-data/export-answer";
import { openRoute } from "@/lib/infrastructure/open-data/open-route";
import { EXPORT_COST } from "@/lib/infrastructure/open-data/turns";

type Context = { params: Promise<{ file: string }> };

/** `consortia.csv` and the like: every row that the list's parameters leave, as a file. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = openRoute(
  async (request: Request, { params }: Context) => answerExport((await params).file, request),
  { cost: EXPORT_COST },
);
