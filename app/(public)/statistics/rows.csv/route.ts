import { openRoute } from "@/lib/infrastructure/open-data/open-route";
import { EXPORT_COST } from "@/lib/infrastructure/open-data/turns";
import { answerRows } from "@/lib/infrastructure/statistics-files";

/** Every row that a number counts, as a table. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = openRoute(
  (request: Request) => answerRows(request, "csv"),
  { cost: EXPORT_COST },
);
