import { statisticsHref } from "@/lib/domain/register/statistics-question";
import { contentDisposition } from "@/lib/infrastructure/files/file-response";
import { publicAnswer } from "@/lib/infrastructure/public-answer";
import { publicAddress } from "@/lib/infrastructure/register-cache";
import { askedOrProblem, findStatistics, paragraphOf } from "@/lib/infrastructure/statistics-cache";
import { statisticsDocument } from "@/lib/infrastructure/statistics-paper";
import { statistics, statisticsPaper } from "@/lib/messages/statistics";

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** The department's paragraph of a day as a Word file. */
export async function GET(request: Request): Promise<Response> {
  const asked = await askedOrProblem(request);
  if (asked instanceof Response) return asked;
  const { question, place } = asked;
  const day = await findStatistics(question.asOf, question.province);
  const content = await statisticsDocument({
    place: place?.fullName ?? statistics.everywhere,
    paragraph: paragraphOf(day, place),
    figures: day.figures,
    address: publicAddress(statisticsHref(question)),
  });
  const disposition = contentDisposition("attachment", statisticsPaper.fileName(question.asOf));
  const headers = { "Content-Disposition": disposition };
  return publicAnswer(request, { body: new Uint8Array(content), type: WORD, headers });
}
