import type { ReactNode } from "react";
import { ui } from "@/lib/messages/ui";

export type Column<Row> = {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  numeric?: boolean;
  /** The column that names the row; the first one when none says so. */
  heading?: boolean;
  /** A class of width, so that tables below each other stand in the same columns. */
  width?: string;
};

type TableProps<Row> = {
  caption: string;
  captionHidden?: boolean;
  columns: Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  empty?: ReactNode;
  /** Few and short columns of figures: a table on a phone too. */
  kept?: boolean;
};

export function Table<Row>({ caption, captionHidden, columns, rows, rowKey, empty, kept }: TableProps<Row>) {
  if (rows.length === 0) {
    return <p className="border-y border-line py-6 text-ink-2">{empty ?? ui.empty}</p>;
  }
  const heading = columns.find((column) => column.heading)?.key ?? columns[0]?.key;
  return (
    <table className={kept ? "rows-table kept" : "rows-table"}>
      <caption className={captionHidden ? "sr-only" : "pb-3 text-left font-serif text-lg font-semibold"}>
        {caption}
      </caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" className={column.numeric ? "numeric" : column.width}>
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map((column) => (
              <Cell key={column.key} column={column} row={row} isHeading={column.key === heading} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell<Row>({ column, row, isHeading }: { column: Column<Row>; row: Row; isHeading: boolean }) {
  if (isHeading) {
    return <th scope="row">{column.cell(row)}</th>;
  }
  return (
    <td data-label={column.header} className={column.numeric ? "numeric" : undefined}>
      <div>{column.cell(row)}</div>
    </td>
  );
}
