import type { ReactNode } from "react";

/** A titled part beside the filing. */
export const Aside = ({ title, children }: { title: string; children: ReactNode }) => (
  <section>
    <h2 className="mb-2 border-b border-line-2 pb-1.5 text-base">{title}</h2>
    {children}
  </section>
);
