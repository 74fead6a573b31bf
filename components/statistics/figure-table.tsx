import Link from "next/link";
import { type Column, Table } from "@/components/ui/table";
import {
  FIGURE_IDS,
  type FigureId,
  figureRule,
  type StatisticsOfDay,
} from "@/lib/domain/register/statistics";
import { rowsHref } from "@/lib/domain/register/statistics-question";
import { dateText } from "@/lib/messages/dates";
import {
  FIGURE_NAMES,
  figureDefinition,
  figureShare,
  UNIT_WORDS,
  statistics as words,
} from "@/lib/messages/statistics";

type FigureTableProps = { caption: string; chosen: StatisticsOfDay; today: StatisticsOfDay };

function changeText(by: number): string {
  if (by === 0) return words.noChange;
  return by > 0 ? words.rise(by) : words.fall(-by);
}

/** Every figure of the chosen day beside today's, with its definition; each number opens its rows. */
export function FigureTable({ caption, chosen, today }: FigureTableProps) {
  const number = (day: StatisticsOfDay, figure: FigureId) => (
    <FigureNumber day={day} figure={figure} count={day.figures[figure]} />
  );
  const then: Column<FigureId> = {
    key: "chosen",
    header: dateText(chosen.asOf),
    numeric: true,
    cell: (figure) => number(chosen, figure),
  };
  const others: Column<FigureId>[] = [
    { key: "today", header: words.today, numeric: true, cell: (figure) => number(today, figure) },
    {
      key: "change",
      header: words.columns.change,
      numeric: true,
      cell: (figure) => changeText(today.figures[figure] - chosen.figures[figure]),
    },
  ];
  return (
    <Table
      caption={caption}
      rows={FIGURE_IDS}
      rowKey={(figure) => figure}
      columns={[
        {
          key: "figure",
          header: words.columns.figure,
          cell: (figure) => <Defined figure={figure} />,
        },
        then,
        ...(chosen.asOf === today.asOf ? [] : others),
      ]}
    />
  );
}

const Defined = ({ figure }: { figure: FigureId }) => (
  <>
    <span id={`figure-${figure}`} className="font-semibold">
      {FIGURE_NAMES[figure]}
    </span>
    {figureShare(figure) ? <span className="ml-2 text-xs text-ink-3">{figureShare(figure)}</span> : null}
    <details data-print="hidden" className="mt-0.5">
      <summary className="inline-block min-h-7 cursor-pointer text-blue underline decoration-1 underline-offset-4 hover:text-blue-deep">
        {words.definition}
        <span className="sr-only">：{FIGURE_NAMES[figure]}</span>
      </summary>
      <p className="mt-1 max-w-[32em] text-ink-2">{figureDefinition(figure)}</p>
    </details>
    <span data-print="only" className="hidden text-xs text-ink-2">
      {figureDefinition(figure)}
    </span>
  </>
);

type FigureNumberProps = { day: StatisticsOfDay; figure: FigureId; count: number };

function FigureNumber({ day, figure, count }: FigureNumberProps) {
  const unit = UNIT_WORDS[figureRule(figure).unit];
  return (
    <Link
      href={rowsHref(day, { figure, key: null })}
      prefetch={false}
      data-figure={figure}
      data-day={day.asOf}
      aria-label={words.rowsOf(FIGURE_NAMES[figure], day.asOf, count)}
      className="inline-block py-1"
    >
      <span className="font-serif text-lg font-semibold">{count}</span> {unit}
    </Link>
  );
}
