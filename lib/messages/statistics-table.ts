import type { CountedRow } from "@/lib/domain/register/counted-row";
import { type FigureId, figureRule } from "@/lib/domain/register/statistics";
import { type RowsQuestion, readKey } from "@/lib/domain/register/statistics-question";
import { PLATFORM_LEVEL_NAMES } from "./filing-fields";
import { ORGANIZATION_KIND_NAMES } from "./organization-kinds";
import { record } from "./register";
import { FIGURE_NAMES, partName, statisticsRows as words } from "./statistics";

export type TextRow = { key: string; cells: string[]; hrefs: (string | null)[] };

/** A counted row as the texts of its columns, with the addresses that some of them open; the last one marks invented rows. */
export function textRow(row: CountedRow): TextRow {
  const { cells, ...rest } = ownCells(row);
  return { ...rest, cells: [...cells, row.demonstration ? record.demonstration : ""] };
}

function ownCells(row: CountedRow): TextRow {
  switch (row.unit) {
    case "consortium": {
      const href = `/consortia/${row.number}`;
      return {
        key: row.number,
        cells: [row.number, row.name, row.lead, row.region ?? "", row.filedOn],
        hrefs: [href, href],
      };
    }
    case "institution":
      return {
        key: row.id,
        cells: [row.name, ORGANIZATION_KIND_NAMES[row.kind], row.region ?? ""],
        hrefs: [`/institutions/${row.id}`],
      };
    case "membership":
      return {
        key: row.id,
        cells: [
          row.name,
          ORGANIZATION_KIND_NAMES[row.kind],
          words[row.role],
          row.consortium,
          row.number,
          row.joinedOn,
          row.leftOn ?? "",
        ],
        hrefs: [`/institutions/${row.institutionId}`, null, null, `/consortia/${row.number}`],
      };
    case "platform":
      return {
        key: row.id,
        cells: [row.name, PLATFORM_LEVEL_NAMES[row.level], row.category, row.host, row.approvedOn ?? ""],
        hrefs: [`/platforms/${row.id}`],
      };
  }
}

/** Headers of the rows behind a figure. */
export const rowHeaders = (figure: FigureId): string[] => {
  const { unit } = figureRule(figure);
  return [...words.headers[unit === "regional" ? "platform" : unit], words.remark];
};

/** What a number is called: its figure, and of a part that part. */
export function numberTitle(
  { figure, key }: RowsQuestion,
  names: Record<string, string>,
  own: string | null,
): string {
  const part = key === null ? null : readKey(key);
  const name = FIGURE_NAMES[figure];
  return part ? `${name}：${partName(part.dimension, part.code, names, own)}` : name;
}
