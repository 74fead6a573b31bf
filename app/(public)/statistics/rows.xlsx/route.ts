import { answerRows } from "@/lib/infrastructure/statistics-files";

/** Every row that a number counts, as a workbook. */
export const GET = (request: Request): Promise<Response> => answerRows(request, "xlsx");
