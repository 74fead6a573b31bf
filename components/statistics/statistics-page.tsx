import { PageHeading } from "@/components/layout/page-heading";
import { SectionHeading } from "@/components/layout/section-heading";
import { ChainMatrix } from "@/components/register/chain-matrix";
import { ButtonRow } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { type NamedDay, PART_DIMENSIONS } from "@/lib/domain/register/statistics";
import type { FigureFault } from "@/lib/domain/register/statistics-check";
import { questionParams, rowsHref, type StatisticsQuestion } from "@/lib/domain/register/statistics-question";
import { dateText } from "@/lib/messages/dates";
import { register } from "@/lib/messages/register";
import { partName, statistics as words } from "@/lib/messages/statistics";
import { CheckResult } from "./check-result";
import { FigureTable } from "./figure-table";
import { PartTable } from "./part-table";
import { QuestionForm } from "./question-form";

type Place = { province: string; name: string; fullName: string; code: string };
type StatisticsPageProps = {
  question: StatisticsQuestion;
  wrong: readonly ("asOf" | "province")[];
  todayDate: string;
  places: readonly Place[];
  place: Place | null;
  chosen: NamedDay;
  today: NamedDay;
  paragraph: string;
  check: { at: string; days: number; figures: number; differences: readonly FigureFault[] } | null;
};

/** The register's figures of a day beside today's: each with its definition, its rows and its data. */
export function StatisticsPage(props: StatisticsPageProps) {
  const { question, wrong, todayDate, places, place, chosen, today, paragraph, check } = props;
  const placeName = place?.fullName ?? words.everywhere;
  const own = place?.code ?? null;
  const query = new URLSearchParams(questionParams(question));
  return (
    <>
      <PageHeading title={words.title} lead={words.lead} />
      <QuestionForm question={question} wrong={wrong} today={todayDate} places={places} />
      <div className="mt-9 space-y-14">
        <section>
          <FigureTable
            caption={words.figuresOfPlace(placeName, question.asOf)}
            chosen={chosen}
            today={today}
          />
          <p className="mt-3 text-sm text-ink-3">{words.notAdded}</p>
        </section>
        <section aria-labelledby="paragraph-title">
          <SectionHeading id="paragraph-title">{words.paragraph}</SectionHeading>
          <p className="document max-w-measure text-lg" data-paragraph>
            {paragraph}
          </p>
          <div data-print="hidden" className="mt-4">
            <p className="mb-3 text-sm text-ink-3">{words.paragraphLead}</p>
            <ButtonLink href={`/statistics/paragraph.docx?${query}`} variant="quiet" download>
              {words.downloadWord}
            </ButtonLink>
          </div>
        </section>
        <section aria-labelledby="parts-title">
          <SectionHeading id="parts-title">{words.parts}</SectionHeading>
          <p className="max-w-measure text-sm text-ink-2">
            {words.partsLead}
            <span className="parts-hint">{words.partsHint}</span>
          </p>
          {chosen.asOf === today.asOf ? null : <Legend day={chosen.asOf} />}
          <div className="mt-6 space-y-10">
            {PART_DIMENSIONS.map((dimension) => (
              <PartTable key={dimension} dimension={dimension} chosen={chosen} today={today} own={own} />
            ))}
          </div>
        </section>
        <div className="matrix-frame">
          <ChainMatrix
            province={placeName}
            lead={words.matrixLead(placeName, question.asOf)}
            allHref={rowsHref(question, { figure: "consortia", key: null })}
            whole
            {...matrixOf(chosen, own)}
          />
        </div>
        <section aria-labelledby="check-title">
          <SectionHeading id="check-title">{words.check}</SectionHeading>
          <p className="mb-3 max-w-measure text-sm text-ink-2">{words.checkLead}</p>
          <CheckResult check={check} places={places} />
        </section>
        <section aria-labelledby="data-title" data-print="hidden">
          <SectionHeading id="data-title">{words.data}</SectionHeading>
          <ButtonRow>
            <ButtonLink href={`/statistics/figures.csv?${query}`} variant="quiet" download>
              {words.csv}
            </ButtonLink>
            <ButtonLink href={`/statistics/figures.xlsx?${query}`} variant="quiet" download>
              {words.xlsx}
            </ButtonLink>
            <ButtonLink href={`/api/v1/statistics?${query}`} variant="quiet" download>
              {words.json}
            </ButtonLink>
          </ButtonRow>
          <p className="mt-4 text-sm text-ink-3">{words.print}</p>
        </section>
        <p className="hidden text-xs" data-print="only">
          {dateText(todayDate)}
        </p>
      </div>
    </>
  );
}

const Legend = ({ day }: { day: string }) => (
  <p className="parts-legend">
    <span>
      <i className="bar" aria-hidden="true" />
      {words.upperBar(day)}
    </span>
    <span>
      <i className="bar hollow" aria-hidden="true" />
      {words.lowerBar}
    </span>
  </p>
);

function matrixOf(day: NamedDay, own: string | null) {
  const { matrix, names, rows, columns } = day;
  const counts = new Map(matrix.map(({ chain, region, count }) => [`${chain}|${region}`, count]));
  return {
    regions: columns.map((code) =>
      code === own ? words.notFiner : register.shortDivision(partName("region", code, names, own)),
    ),
    chains: rows.map((chain) => ({
      name: names[chain] ?? chain,
      cells: columns.map((region) => ({
        count: counts.get(`${chain}|${region}`) ?? 0,
        href: rowsHref(day, { figure: "consortia", key: `cell:${chain}|${region}` }),
      })),
    })),
  };
}
