import type { BenchField } from "@/lib/domain/filing/bench-view";
import { textDifference } from "@/lib/domain/filing/differences";
import { bench } from "@/lib/messages/bench";

const deleted = "bg-seal-wash text-seal line-through";
const inserted = "bg-green-wash text-green underline decoration-1 underline-offset-4";

/** What one field said before and says now; long texts show only where they differ. */
export function ChangeText({ change }: { change: NonNullable<BenchField["change"]> }) {
  const { start, removed, added, end } = textDifference(change.before, change.after);
  return (
    <p className="mt-1 border-l-2 border-line-2 pl-3 text-sm whitespace-pre-wrap">
      <span className="sr-only">{bench.was}</span>
      {change.kind === "added" ? <span className="mr-2 text-ink-3">{bench.added}</span> : null}
      {start}
      {removed ? <del className={deleted}>{removed}</del> : null}
      {added ? <ins className={inserted}>{added}</ins> : null}
      {end}
    </p>
  );
}
