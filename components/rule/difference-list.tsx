import { Table } from "@/components/ui/table";
import type { RuleDifference } from "@/lib/domain/rule-change/differences";
import { ruleChangeWords } from "@/lib/messages/rule-change";
import { placeName, valueText } from "@/lib/messages/rule-words";

const words = ruleChangeWords.change;

/** What a change alters, place by place, in words. */
export function DifferenceList({ differences }: { differences: readonly RuleDifference[] }) {
  return (
    <>
      {differences.length > 0 ? (
        <p className="mb-4 text-sm text-ink-2">{words.differenceRows(differences.length)}</p>
      ) : null}
      <Table
        caption={words.difference}
        captionHidden
        rows={differences}
        rowKey={({ path }) => path}
        empty={words.noDifference}
        columns={[
          { key: "place", header: words.place, cell: ({ path }) => placeName(path) },
          {
            key: "before",
            header: words.before,
            cell: ({ path, before }) => <del className="text-ink-3">{valueText(before, path)}</del>,
          },
          {
            key: "after",
            header: words.after,
            cell: ({ path, after }) => <ins className="no-underline">{valueText(after, path)}</ins>,
          },
        ]}
      />
    </>
  );
}
