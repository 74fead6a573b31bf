import type { ReactNode } from "react";

type SectionHeadingProps = { id?: string; children: ReactNode; aside?: ReactNode };

/** The title of a part of a page, with an optional link at its right. */
export function SectionHeading({ id, children, aside }: SectionHeadingProps) {
  return (
    <div className="mb-5 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
      <h2 id={id} className="text-xl">
        {children}
      </h2>
      {aside ? <div className="text-sm">{aside}</div> : null}
    </div>
  );
}
