import { findCalendar } from "@/lib/data/calendars";
import { readTermQuestion } from "@/lib/domain/calendar/term-question";
import { addWorkingDays } from "@/lib/domain/calendar/working-days";
import { openRoute } from "@/lib/infrastructure/open-data/open-route";
import { problem, publicJson } from "@/lib/infrastructure/public-answer";
import { workingDaysApi as words } from "@/lib/messages/calendar";

/** The last day of a term of working days; 422 where it runs into a year whose arrangement is not known. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = openRoute(async (request: Request) => {
  const read = readTermQuestion(new URL(request.url).searchParams);
  if (!read.ok) return problem(400, words.badQuestion, words.badQuestionDetail(read.wrong.join(", ")));
  const { from, days, counting } = read.question;
  const term = addWorkingDays(await findCalendar(), from, days, counting);
  if (term.ok) return publicJson(request, { from, days, counting, end: term.end });
  const { missingYear } = term;
  return problem(422, words.missingYear, words.missingYearDetail(missingYear), { missingYear });
});
