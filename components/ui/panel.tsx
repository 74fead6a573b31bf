import type { ReactNode } from "react";

type PanelProps = { title: string; numberLabel: string; number: string; children?: ReactNode };

/** The confirmation of a completed act: what was done and its number, framed like a stamped receipt. */
export function Panel({ title, numberLabel, number, children }: PanelProps) {
  return (
    <div className="border border-line-2 border-t-4 border-t-seal bg-surface px-6 py-9 text-center sm:px-12">
      <h1 className="text-2xl">{title}</h1>
      <p className="mt-5 text-sm text-ink-3">{numberLabel}</p>
      <p className="font-serif text-xl font-semibold break-all text-seal">{number}</p>
      {children ? <div className="mx-auto mt-5 max-w-measure text-ink-2">{children}</div> : null}
    </div>
  );
}
