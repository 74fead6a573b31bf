import Link from "next/link";
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
  const compares = chosen.asOf !== today.asOf;
  return (
    <table className="figures">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.columns.figure}</th>
          <th scope="col">{dateText(chosen.asOf)}</th>
          {compares ? (
            <>
              <th scope="col">{words.today}</th>
              <th scope="col">{words.columns.change}</th>
            </>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {FIGURE_IDS.map((figure) => (
          <tr key={figure} className={isPartOfPlatforms(figure) ? "within" : undefined}>
            <th scope="row">
              <Defined figure={figure} />
            </th>
            <td>
              <FigureNumber day={chosen} figure={figure} />
            </td>
            {compares ? (
              <>
                <td>
                  <FigureNumber day={today} figure={figure} />
                </td>
                <td>{changeText(today.figures[figure] - chosen.figures[figure])}</td>
              </>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Figures that the one of all platforms holds already. */
const isPartOfPlatforms = (figure: FigureId): boolean =>
  figureRule(figure).levels !== null || figureRule(figure).unit === "regional";

const Defined = ({ figure }: { figure: FigureId }) => (
  <>
    <div className="defined">
      <span id={`figure-${figure}`} className="font-semibold">
        {FIGURE_NAMES[figure]}
      </span>
      {figureShare(figure) ? <span className="text-xs text-ink-3">{figureShare(figure)}</span> : null}
      <details data-print="hidden">
        <summary className="inline-block min-h-7 cursor-pointer text-sm text-blue underline decoration-1 underline-offset-4 hover:text-blue-deep">
          {words.definition}
          <span className="sr-only">：{FIGURE_NAMES[figure]}</span>
        </summary>
        <p className="mt-1 max-w-[36em] text-sm text-ink-2">{figureDefinition(figure)}</p>
      </details>
    </div>
    <span data-print="only" className="hidden text-xs text-ink-2">
      {figureDefinition(figure)}
    </span>
  </>
);

function FigureNumber({ day, figure }: { day: StatisticsOfDay; figure: FigureId }) {
  const count = day.figures[figure];
  return (
    <Link
      href={rowsHref(day, { figure, key: null })}
      prefetch={false}
      data-figure={figure}
      data-day={day.asOf}
      aria-label={words.rowsOf(FIGURE_NAMES[figure], day.asOf, count)}
      className="inline-block py-1"
    >
      <span className="font-serif text-lg font-semibold">{count}</span> {UNIT_WORDS[figureRule(figure).unit]}
    </Link>
  );
}
