import { Table } from "@/components/ui/table";
import type { ScoreSummary } from "@/lib/domain/expert/score-sheet";
import { rounds } from "@/lib/messages/expert";

/** Mean and spread of all sheets, by indicator and in all. */
export const ScoreSummaryTable = ({ caption, summary }: { caption: string; summary: ScoreSummary }) => (
  <Table
    caption={caption}
    rows={[...summary.lines, { id: "total", name: rounds.total, ...summary.total }]}
    rowKey={({ id }) => id}
    columns={[
      { key: "name", header: rounds.indicator, cell: ({ name }) => name },
      { key: "most", header: rounds.most, numeric: true, cell: ({ most }) => most },
      { key: "mean", header: rounds.mean, numeric: true, cell: ({ mean }) => mean },
      {
        key: "range",
        header: rounds.range,
        numeric: true,
        cell: ({ lowest, highest }) => rounds.rangeOf(lowest, highest),
      },
    ]}
  />
);
