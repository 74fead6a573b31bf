import type { ReactNode } from "react";

type DefinitionItem = {
  term: string;
  value: ReactNode;
  /** A verdict, source or link at the end of the row. */
  note?: ReactNode;
};

/** Facts of one thing, a row each; on a phone the term stands above its value. */
export function DefinitionList({ items }: { items: DefinitionItem[] }) {
  return (
    <dl className="border-t border-line-2">
      {items.map((item) => (
        <div
          key={item.term}
          className="grid gap-x-6 border-b border-line py-3 sm:grid-cols-[9em_minmax(0,1fr)_auto] sm:items-baseline"
        >
          <dt className="text-sm text-ink-3">{item.term}</dt>
          <dd>{item.value}</dd>
          {item.note ? <dd className="text-sm text-ink-2 sm:text-right">{item.note}</dd> : null}
        </div>
      ))}
    </dl>
  );
}
