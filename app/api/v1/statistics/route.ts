import { openRoute } from "@/lib/infrastructure/open-data/open-route";
import { publicJson } from "@/lib/infrastructure/public-answer";
import { askedOrProblem, findStatistics } from "@/lib/infrastructure/statistics-cache";
import { statisticsAnswer } from "@/lib/messages/statistics-answer";

/** Every figure of the end of a day (`asOf`, today unless given) in one place's register (`province`) or all. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = openRoute(async (request: Request) => {
  const asked = await askedOrProblem(request);
  if (asked instanceof Response) return asked;
  const { question, place } = asked;
  const day = await findStatistics(question.asOf, question.province);
  return publicJson(request, statisticsAnswer(day, place?.code ?? null));
});
