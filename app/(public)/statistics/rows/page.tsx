import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RowsPage } from "@/components/statistics/rows-page";
import { listCountedRows } from "@/lib/data/register-counted";
import type { SearchParams } from "@/lib/domain/register/query";
import { countOf, readRowsQuestion } from "@/lib/domain/register/statistics-question";
import { findStatistics, readAsked } from "@/lib/infrastructure/statistics-cache";
import { statistics, statisticsRows } from "@/lib/messages/statistics";
import { numberTitle, rowHeaders, textRow } from "@/lib/messages/statistics-table";

const { pageTitle: title, description } = statisticsRows;
export const metadata: Metadata = { title, description, robots: { index: false } };
const SIZE = 50;

export default async function Rows({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams;
  const asked = readRowsQuestion(params);
  const { question, wrong, place } = await readAsked(params);
  if (!asked || wrong.length > 0) notFound();
  const { after, before } = params;
  const turn = typeof before === "string" ? { id: before, back: true } : { id: String(after ?? "") };
  const [day, page] = await Promise.all([
    findStatistics(question.asOf, question.province),
    listCountedRows({ ...question, ...asked }, turn, SIZE),
  ]);
  return (
    <RowsPage
      question={question}
      asked={asked}
      title={numberTitle(asked, day.names, place?.code ?? null)}
      placeName={place?.fullName ?? statistics.everywhere}
      headers={rowHeaders(asked.figure)}
      rows={page.rows.map(textRow)}
      count={countOf(day, asked)}
      previous={page.previous}
      next={page.next}
    />
  );
}
