import Link from "next/link";
import type { ReactNode } from "react";
import { ui } from "@/lib/messages/ui";

type Crumb = { href: string; label: string };

type PageHeadingProps = {
  title: ReactNode;
  /** A line above the title: the number of the case, the step of the form. */
  caption?: ReactNode;
  lead?: ReactNode;
  breadcrumbs?: Crumb[];
  back?: Crumb;
  actions?: ReactNode;
};

export function PageHeading({ title, caption, lead, breadcrumbs, back, actions }: PageHeadingProps) {
  return (
    <div className="mb-9">
      {breadcrumbs ? <Breadcrumbs items={breadcrumbs} /> : null}
      {back ? (
        <p data-print="hidden" className="mb-4 text-sm">
          <Link href={back.href} className="inline-block py-1 before:mr-1.5 before:content-['‹']">
            {back.label}
          </Link>
        </p>
      ) : null}
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <div className="min-w-0">
          {caption ? <p className="text-sm text-ink-3">{caption}</p> : null}
          <h1 className="text-3xl">{title}</h1>
        </div>
        {actions ? (
          <div data-print="hidden" className="flex flex-wrap gap-3">
            {actions}
          </div>
        ) : null}
      </div>
      {lead ? <div className="mt-4 max-w-measure text-ink-2">{lead}</div> : null}
    </div>
  );
}

function Breadcrumbs({ items }: { items: Crumb[] }) {
  return (
    <nav aria-label={ui.breadcrumbs} className="mb-5 text-sm">
      <ol className="flex flex-wrap">
        {items.map((item) => (
          <li
            key={item.href}
            className="not-first:before:mx-2 not-first:before:text-ink-3 not-first:before:content-['›']"
          >
            <Link href={item.href} className="inline-block py-1 text-ink-2">
              {item.label}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
