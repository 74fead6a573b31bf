import { contentDisposition } from "@/lib/infrastructure/files/file-response";
import { publicAnswer } from "@/lib/infrastructure/public-answer";
import { writeCsv } from "@/lib/infrastructure/spreadsheet/workbook";
import { askedOrProblem, findStatistics } from "@/lib/infrastructure/statistics-cache";
import { statisticsSheet } from "@/lib/messages/statistics";
import { statisticsTable } from "@/lib/messages/statistics-answer";

/** Every number of a day beside today's, as a table. */
export async function GET(request: Request): Promise<Response> {
  const asked = await askedOrProblem(request);
  if (asked instanceof Response) return asked;
  const { question, today, place } = asked;
  const [chosen, now] = await Promise.all([
    findStatistics(question.asOf, question.province),
    findStatistics(today, question.province),
  ]);
  const name = statisticsSheet.fileName(question.asOf);
  return publicAnswer(request, {
    body: new Uint8Array(writeCsv(statisticsTable(chosen, now, place?.code ?? null))),
    type: "text/csv; charset=utf-8",
    headers: { "Content-Disposition": contentDisposition("attachment", name) },
  });
}
