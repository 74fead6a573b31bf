import Link from "next/link";
import {
  type FigureId,
  type FigureValues,
  figureRule,
  type NamedDay,
  type PartDimension,
} from "@/lib/domain/register/statistics";
import { rowsHref } from "@/lib/domain/register/statistics-question";
import {
  FIGURE_HEADS,
  FIGURE_NAMES,
  PART_NAMES,
  PART_NOTES,
  partName,
  statisticsRows,
  UNIT_WORDS,
  statistics as words,
} from "@/lib/messages/statistics";
import { bothParts } from "@/lib/messages/statistics-answer";

type PartTableProps = { dimension: PartDimension; chosen: NamedDay; today: NamedDay; own: string | null };
type Row = { code: string; name: string; chosen: FigureValues | null; today: FigureValues | null };

/** Rows shown at once; the others unfold. */
const SHOWN = 12;
const COLUMNS = [
  "consortia",
  "institutions",
  "memberships",
  "platforms",
  "national",
  "ministerialAndAbove",
  "regional",
] as const satisfies readonly FigureId[];

/** Every figure by one kind of part: numbers carry bars, so that chart and table are one and need no colour. */
export function PartTable({ dimension, chosen, today, own }: PartTableProps) {
  const names = { ...today.names, ...chosen.names };
  const rows = bothParts(dimension, chosen, today).map((part) => ({
    ...part,
    name: partName(dimension, part.code, names, own),
  }));
  const rest = rows.slice(SHOWN);
  const most = (figure: FigureId) =>
    Math.max(1, ...rows.flatMap((row) => [row.chosen?.[figure] ?? 0, row.today?.[figure] ?? 0]));
  const scale = Object.fromEntries(COLUMNS.map((figure) => [figure, most(figure)])) as FigureValues;
  const table = (some: Row[]) => <Numbers {...{ dimension, chosen, today, scale }} rows={some} />;
  return (
    <section aria-labelledby={`part-${dimension}`} className="part">
      <h3 id={`part-${dimension}`} className="text-lg">
        {PART_NAMES[dimension]}
      </h3>
      <p className="mt-1 mb-3 max-w-measure text-xs text-ink-3">{PART_NOTES[dimension]}</p>
      {rows.length === 0 ? <p className="text-sm text-ink-2">{statisticsRows.nothing}</p> : null}
      {rows.length > 0 ? table(rows.slice(0, SHOWN)) : null}
      {rest.length > 0 ? (
        <details className="mt-2">
          <summary className="inline-block min-h-7 cursor-pointer text-sm text-blue underline decoration-1 underline-offset-4">
            {words.otherParts(rest.length)}
          </summary>
          {table(rest)}
        </details>
      ) : null}
    </section>
  );
}

type NumbersProps = Omit<PartTableProps, "own"> & { rows: Row[]; scale: FigureValues };

function Numbers({ dimension, chosen, today, rows, scale }: NumbersProps) {
  const compares = chosen.asOf !== today.asOf;
  return (
    <div className="parts-frame">
      <table className="parts" aria-labelledby={`part-${dimension}`}>
        <thead>
          <tr>
            <th scope="col">{words.part}</th>
            {COLUMNS.map((figure) => (
              <th key={figure} scope="col">
                {figureRule(figure).unit === "regional" || figureRule(figure).levels
                  ? words.levelPart(FIGURE_HEADS[figure])
                  : FIGURE_HEADS[figure]}
                {FIGURE_HEADS[figure] === UNIT_WORDS[figureRule(figure).unit] ? null : (
                  <span className="unit">（{UNIT_WORDS[figureRule(figure).unit]}）</span>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.code}>
              <th scope="row">{row.name}</th>
              {COLUMNS.map((figure) => {
                const bar = { figure, name: row.name, part: `${dimension}:${row.code}`, most: scale[figure] };
                return (
                  <td key={figure}>
                    <Bar {...bar} day={chosen} count={row.chosen?.[figure] ?? 0} />
                    {compares ? <Bar {...bar} day={today} count={row.today?.[figure] ?? 0} hollow /> : null}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type BarProps = {
  figure: FigureId;
  name: string;
  /** Key of the part. */
  part: string;
  most: number;
  day: NamedDay;
  count: number;
  hollow?: boolean;
};

/** A bar is at most this share of its cell; the number stands beside it. */
const WIDEST = 58;

function Bar({ figure, name, part, most, day, count, hollow = false }: BarProps) {
  if (count === 0)
    return (
      <span className="line">
        <span className="none">0</span>
      </span>
    );
  return (
    <span className="line">
      <span
        aria-hidden="true"
        className={hollow ? "bar hollow" : "bar"}
        style={{ width: `${Math.max(2, Math.round((count / most) * WIDEST))}%` }}
      />
      <Link
        href={rowsHref(day, { figure, key: part })}
        prefetch={false}
        aria-label={words.rowsOf(words.partOf(name, FIGURE_NAMES[figure]), day.asOf, count)}
      >
        {count}
      </Link>
    </span>
  );
}
