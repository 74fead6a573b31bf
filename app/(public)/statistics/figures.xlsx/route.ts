import { answerFigures } from "@/lib/infrastructure/statistics-files";

/** Every number of a day beside today's, as a workbook. */
export const GET = (request: Request): Promise<Response> => answerFigures(request, "xlsx");
