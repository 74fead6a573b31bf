import type { ReactNode } from "react";

type GuideSectionProps = { id: string; title: string; lead?: ReactNode; children: ReactNode };

/** A part of the guide that the contents can open. */
export function GuideSection({ id, title, lead, children }: GuideSectionProps) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="mb-14">
      <h2 id={`${id}-title`} className="mb-4 text-xl">
        {title}
      </h2>
      {lead ? <p className="mb-4 max-w-measure text-ink-2">{lead}</p> : null}
      {children}
    </section>
  );
}
