import Link from "next/link";
import { type ConsortiumQuery, consortiaHref, FILTERS } from "@/lib/domain/register/query";
import { register } from "@/lib/messages/register";
import { type FacetNames, filterWords } from "./facet-names";

type ActiveFiltersProps = { query: ConsortiumQuery; names: FacetNames };

/** What narrows the list now; each part can be taken away on its own. */
export function ActiveFilters({ query, names }: ActiveFiltersProps) {
  const parts = [
    ...(query.q
      ? [
          {
            key: "q",
            words: register.queryTerm(query.q),
            href: consortiaHref(query, { q: "", sort: query.sort === "relevance" ? "newest" : query.sort }),
          },
        ]
      : []),
    ...FILTERS.flatMap((filter) => {
      const value = query[filter];
      return value === null
        ? []
        : [
            {
              key: filter,
              words: filterWords(filter, String(value), names),
              href: consortiaHref(query, { [filter]: null }),
            },
          ];
    }),
  ];
  if (parts.length === 0) return null;
  return (
    <nav aria-label={register.active} className="mt-5">
      <ul className="flex flex-wrap items-center gap-2 text-sm">
        {parts.map(({ key, words, href }) => (
          <li key={key}>
            <Link
              href={href}
              aria-label={register.removeFilter(words)}
              className="inline-flex items-baseline gap-2 rounded-sm border border-line-2 bg-surface px-3 py-1 text-ink no-underline after:text-ink-3 after:content-['×'] hover:border-blue hover:text-blue"
            >
              <span className="break-all">{words}</span>
            </Link>
          </li>
        ))}
        {parts.length > 1 ? (
          <li>
            <Link href="/consortia" className="ml-2 inline-block py-1">
              {register.removeAll}
            </Link>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}
