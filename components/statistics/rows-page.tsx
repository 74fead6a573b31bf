import Link from "next/link";
import { PageHeading } from "@/components/layout/page-heading";
import { ButtonRow } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { InsetText } from "@/components/ui/notice-box";
import { Pagination } from "@/components/ui/pagination";
import { Table } from "@/components/ui/table";
import { figureRule } from "@/lib/domain/register/statistics";
import {
  type RowsQuestion,
  readKey,
  rowsHref,
  type StatisticsQuestion,
  statisticsHref,
} from "@/lib/domain/register/statistics-question";
import { figureDefinition, PART_NOTES, UNIT_WORDS, statisticsRows as words } from "@/lib/messages/statistics";
import type { TextRow } from "@/lib/messages/statistics-table";

type RowsPageProps = {
  question: StatisticsQuestion;
  asked: RowsQuestion;
  title: string;
  placeName: string;
  headers: readonly string[];
  rows: readonly TextRow[];
  count: number;
  /** Ids at which the pages around this one begin. */
  previous: string | null;
  next: string | null;
};

const FORMATS = ["csv", "xlsx"] as const;

/** Exactly the rows that a number of the statistics counts, in the order in which they were made. */
export function RowsPage(props: RowsPageProps) {
  const { question, asked, title, placeName, headers, rows, count, previous, next } = props;
  const own = rowsHref(question, asked);
  return (
    <>
      <PageHeading
        title={title}
        caption={words.caption(placeName, question.asOf)}
        back={{ href: statisticsHref(question), label: words.back }}
        actions={
          <ButtonRow>
            {FORMATS.map((format) => (
              <ButtonLink
                key={format}
                href={own.replace("/rows?", `/rows.${format}?`)}
                variant="quiet"
                download
              >
                {words.download(format.toUpperCase())}
              </ButtonLink>
            ))}
          </ButtonRow>
        }
      />
      <p className="text-lg" data-count={count}>
        {words.count(count, UNIT_WORDS[figureRule(asked.figure).unit])}
      </p>
      <InsetText>
        {figureDefinition(asked.figure)}
        {partNote(asked.key)}
      </InsetText>
      <Table
        caption={title}
        captionHidden
        rows={rows}
        rowKey={({ key }) => key}
        empty={words.nothing}
        columns={headers.map((header, index) => ({
          key: header,
          header,
          heading: index === (asked.figure === "consortia" ? 1 : 0),
          cell: ({ cells, hrefs }: TextRow) => <Cell text={cells[index]} href={hrefs[index]} />,
        }))}
      />
      <Pagination
        {...(previous ? { previous: `${own}&before=${encodeURIComponent(previous)}` } : {})}
        {...(next ? { next: `${own}&after=${encodeURIComponent(next)}` } : {})}
      />
    </>
  );
}

/** Under which part the rows count; empty for a whole figure. */
function partNote(key: string | null): string {
  const part = key === null ? null : readKey(key);
  return part ? PART_NOTES[part.dimension === "cell" ? "chain" : part.dimension] : "";
}

const Cell = ({ text = "", href }: { text: string | undefined; href: string | null | undefined }) =>
  href ? (
    <Link href={href} prefetch={false}>
      {text}
    </Link>
  ) : (
    text
  );
