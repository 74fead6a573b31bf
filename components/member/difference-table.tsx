import { type Column, Table } from "@/components/ui/table";
import type { ViewDifference } from "@/lib/domain/filing/fingerprint";
import { memberPage, viewLabel, viewValue } from "@/lib/messages/member";

const words = memberPage.difference;

const columns: Column<ViewDifference>[] = [
  { key: "field", header: words.field, heading: true, cell: ({ field }) => viewLabel(field) },
  {
    key: "before",
    header: words.before,
    cell: ({ field, before }) => <del className="text-ink-2">{viewValue(field, before)}</del>,
  },
  {
    key: "after",
    header: words.after,
    cell: ({ field, after }) => <ins className="no-underline">{viewValue(field, after)}</ins>,
  },
];

/** What changed since an answer, field by field. */
export function DifferenceTable({ differences }: { differences: readonly ViewDifference[] }) {
  return (
    <Table
      caption={words.caption}
      captionHidden
      columns={columns}
      rows={differences}
      rowKey={({ field }) => field}
    />
  );
}
