import { openRoute } from "@/lib/infrastructure/open-data/open-route";
import { answerFigures } from "@/lib/infrastructure/statistics-files";

/** Every number of a day beside today's, as a workbook. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = openRoute((request: Request) =>
  answerFigures(request, "xlsx"),
);
