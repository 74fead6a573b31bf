import { readRowsQuestion } from "@/lib/domain/register/statistics";
import { contentDisposition } from "@/lib/infrastructure/files/file-response";
import { problem } from "@/lib/infrastructure/public-answer";
import { findStatistics, paramsOf, readAsked } from "@/lib/infrastructure/statistics-cache";
import { countedRowsFile } from "@/lib/infrastructure/statistics-files";
import { statisticsApi, statisticsSheet } from "@/lib/messages/statistics";
import { numberTitle } from "@/lib/messages/statistics-table";

/** Every row that a number counts, as a table. */
export async function GET(request: Request): Promise<Response> {
  const params = paramsOf(request);
  const asked = readRowsQuestion(params);
  const { question, wrong, place } = await readAsked(params);
  if (!asked || wrong.length > 0) return problem(400, statisticsApi.badQuestion, statisticsApi.badRows);
  const { names } = await findStatistics(question.asOf, question.province);
  const title = numberTitle(asked, names, place?.code ?? null);
  const name = statisticsSheet.rowsFileName(title, question.asOf);
  return new Response(countedRowsFile({ ...question, ...asked }), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": contentDisposition("attachment", name),
      "X-Content-Type-Options": "nosniff",
    },
  });
}
