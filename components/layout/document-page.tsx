import type { ReactNode } from "react";
import { PageHeading } from "./page-heading";

export type DocumentSection = { title: string; paragraphs: readonly string[]; items?: readonly string[] };

type DocumentPageProps = {
  title: string;
  lead?: string;
  sections: readonly DocumentSection[];
  /** Who issued it and when, at the right of the end as in an official document. */
  signature?: readonly string[];
  children?: ReactNode;
};

/** A statement or notice to be read, cited and printed. */
export function DocumentPage({ title, lead, sections, signature, children }: DocumentPageProps) {
  return (
    <article className="mx-auto max-w-measure">
      <PageHeading title={title} lead={lead} />
      <div className="document sections">
        <DocumentSections sections={sections} />
        {children}
      </div>
      {signature ? (
        <div className="mt-14 text-right text-ink-2">
          {signature.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      ) : null}
    </article>
  );
}

export function DocumentSections({ sections }: { sections: readonly DocumentSection[] }) {
  return sections.map(({ title, paragraphs, items }) => (
    <section key={title}>
      <h2>{title}</h2>
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {items ? (
        <ul>
          {items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      ) : null}
    </section>
  ));
}
