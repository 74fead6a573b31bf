import Link from "next/link";
import {
  BREAKDOWNS,
  type BreakdownId,
  type NamedDay,
  rowsHref,
  type StatisticsQuestion,
} from "@/lib/domain/register/statistics";
import { dateText } from "@/lib/messages/dates";
import {
  BREAKDOWN_NAMES,
  breakdownNote,
  partName,
  statisticsRows,
  statistics as words,
} from "@/lib/messages/statistics";

type PartBarsProps = { id: BreakdownId; chosen: NamedDay; today: NamedDay; own: string | null };
type Part = { code: string; name: string; chosen: number; today: number };

/** Bars shown at once; the others unfold. */
const SHOWN = 12;

function partsOf({ id, chosen, today, own }: PartBarsProps): Part[] {
  const { dimension } = BREAKDOWNS[id];
  const names = { ...today.names, ...chosen.names };
  const counts = (day: NamedDay) => new Map(day.breakdowns[id].map(({ code, count }) => [code, count]));
  const [before, now] = [counts(chosen), counts(today)];
  return [...new Set([...before.keys(), ...now.keys()])].map((code) => ({
    code,
    name: partName(dimension, code, names, own),
    chosen: before.get(code) ?? 0,
    today: now.get(code) ?? 0,
  }));
}

/** One figure by its parts: a table whose rows carry bars, so that chart and data are one and need no colour. */
export function PartBars(props: PartBarsProps) {
  const { id, chosen, today } = props;
  const parts = partsOf(props);
  const most = Math.max(1, ...parts.flatMap((part) => [part.chosen, part.today]));
  const rest = parts.slice(SHOWN);
  const table = (some: Part[]) => <BarTable {...{ id, chosen, today, most }} parts={some} />;
  return (
    <section aria-labelledby={`part-${id}`}>
      <h3 id={`part-${id}`} className="text-lg">
        {BREAKDOWN_NAMES[id]}
      </h3>
      <p className="mt-1 mb-3 text-xs text-ink-3">{breakdownNote(BREAKDOWNS[id].addsUp)}</p>
      {parts.length === 0 ? <p className="text-sm text-ink-2">{statisticsRows.nothing}</p> : null}
      {parts.length > 0 ? table(parts.slice(0, SHOWN)) : null}
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

type BarTableProps = Pick<PartBarsProps, "id" | "chosen" | "today"> & { parts: Part[]; most: number };

function BarTable({ id, chosen, today, parts, most }: BarTableProps) {
  const compares = chosen.asOf !== today.asOf;
  return (
    <table className="bars" aria-labelledby={`part-${id}`}>
      <thead>
        <tr>
          <th scope="col">{words.part}</th>
          <th scope="col">{dateText(chosen.asOf)}</th>
          {compares ? <th scope="col">{words.today}</th> : null}
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => (
          <tr key={part.code}>
            <th scope="row">{part.name}</th>
            <Bar id={id} part={part} day={chosen} count={part.chosen} most={most} />
            {compares ? <Bar id={id} part={part} day={today} count={part.today} most={most} hollow /> : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type BarProps = {
  id: BreakdownId;
  part: Part;
  day: StatisticsQuestion;
  count: number;
  most: number;
  hollow?: boolean;
};

function Bar({ id, part, day, count, most, hollow = false }: BarProps) {
  const { figure, dimension } = BREAKDOWNS[id];
  return (
    <td>
      <span className="line">
        {count > 0 ? (
          <span
            aria-hidden="true"
            className={hollow ? "bar hollow" : "bar"}
            style={{ width: `${Math.max(1, Math.round((count / most) * 70))}%` }}
          />
        ) : null}
        {count > 0 ? (
          <Link
            href={rowsHref(day, { figure, key: `${dimension}:${part.code}` })}
            prefetch={false}
            aria-label={words.rowsOf(part.name, day.asOf, count)}
          >
            {count}
          </Link>
        ) : (
          <span>0</span>
        )}
      </span>
    </td>
  );
}
