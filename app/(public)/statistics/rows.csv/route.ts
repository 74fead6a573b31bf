import { answerRows } from "@/lib/infrastructure/statistics-files";

/** Every row that a number counts, as a table. */
export const GET = (request: Request): Promise<Response> => answerRows(request, "csv");
