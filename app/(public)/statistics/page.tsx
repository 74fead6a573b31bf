import type { Metadata } from "next";
import { StatisticsPage } from "@/components/statistics/statistics-page";
import type { SearchParams } from "@/lib/domain/register/query";
import { findLastCheck, findStatistics, paragraphOf, readAsked } from "@/lib/infrastructure/statistics-cache";
import { statistics } from "@/lib/messages/statistics";

const { title, description } = statistics;
export const metadata: Metadata = { title, description, alternates: { canonical: "/statistics" } };

export default async function Statistics({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { question, wrong, today: todayDate, places, place } = await readAsked(await searchParams);
  const { asOf, province } = question;
  const [chosen, today, check] = await Promise.all([
    findStatistics(asOf, province),
    findStatistics(todayDate, province),
    findLastCheck(),
  ]);
  const paragraph = paragraphOf(chosen, place);
  return (
    <StatisticsPage {...{ question, wrong, todayDate, places, place, chosen, today, check, paragraph }} />
  );
}
