import Link from "next/link";
import { ui } from "@/lib/messages/ui";

type PaginationProps = { previous?: string; next?: string; summary?: string };

/** Steps through a list by addresses; either end may be missing. */
export function Pagination({ previous, next, summary }: PaginationProps) {
  if (!previous && !next) {
    return summary ? <p className="mt-6 text-sm text-ink-3">{summary}</p> : null;
  }
  return (
    <nav aria-label={ui.pagination} className="mt-8 flex flex-wrap items-baseline gap-x-8 gap-y-2 text-sm">
      {previous ? (
        <Link href={previous} rel="prev" className="inline-block py-2">
          {ui.previousPage}
        </Link>
      ) : null}
      {summary ? <span className="text-ink-3">{summary}</span> : null}
      {next ? (
        <Link href={next} rel="next" className="inline-block py-2">
          {ui.nextPage}
        </Link>
      ) : null}
    </nav>
  );
}
