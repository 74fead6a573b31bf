import type { ReactNode } from "react";

/** Help or a long list the reader may open; works without JavaScript. */
export function Details({
  summary,
  open,
  children,
}: {
  summary: string;
  open?: boolean;
  children: ReactNode;
}) {
  return (
    <details className="my-4" open={open}>
      <summary className="inline-block min-h-7 cursor-pointer text-blue underline decoration-1 underline-offset-4 hover:text-blue-deep">
        {summary}
      </summary>
      <div className="mt-3 border-l-4 border-line pl-5">{children}</div>
    </details>
  );
}
