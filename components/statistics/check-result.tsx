import { Table } from "@/components/ui/table";
import type { FigureFault } from "@/lib/domain/register/statistics-check";
import { dateText } from "@/lib/messages/dates";
import { faultName, statistics as words } from "@/lib/messages/statistics";

type CheckResultProps = {
  check: { at: string; days: number; figures: number; differences: readonly FigureFault[] } | null;
  places: readonly { province: string; name: string }[];
};

/** Faults listed on the page. */
const SHOWN = 20;

/** What the last comparison of the figures with the register's rows has found. */
export function CheckResult({ check, places }: CheckResultProps) {
  if (!check) return <p>{words.notChecked}</p>;
  const { at, days, figures, differences } = check;
  if (differences.length === 0) return <p data-check="equal">{words.checkedEqual(at, days, figures)}</p>;
  const nameOf = (province: string | null) =>
    places.find((place) => place.province === province)?.name ?? words.everywhere;
  return (
    <>
      <p data-check="different" className="mb-4 font-semibold">
        {words.checkedDifferent(at, days, differences.length)}
      </p>
      <Table
        caption={words.check}
        captionHidden
        rows={differences.slice(0, SHOWN)}
        rowKey={({ province, asOf, unit, key }) => `${province} ${asOf} ${unit} ${key}`}
        columns={[
          { key: "what", header: words.faultColumns.what, cell: faultName },
          { key: "place", header: words.faultColumns.place, cell: ({ province }) => nameOf(province) },
          { key: "day", header: words.faultColumns.day, cell: ({ asOf }) => dateText(asOf) },
          {
            key: "published",
            header: words.faultColumns.published,
            numeric: true,
            cell: ({ published }) => published,
          },
          {
            key: "counted",
            header: words.faultColumns.counted,
            numeric: true,
            cell: ({ counted }) => counted,
          },
        ]}
      />
    </>
  );
}
