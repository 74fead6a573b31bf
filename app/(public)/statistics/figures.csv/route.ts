import { answerFigures } from "@/lib/infrastructure/statistics-files";

/** Every number of a day beside today's, as a table. */
export const GET = (request: Request): Promise<Response> => answerFigures(request, "csv");
