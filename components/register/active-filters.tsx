import { LIST_RULES, listHref, type RegisterQuery } from "@/lib/domain/register/query";
import { register } from "@/lib/messages/register";
import { type FacetNames, filterWords } from "./facet-names";

type ActiveFiltersProps = { query: RegisterQuery; names: FacetNames };

/** What narrows the list now; each part can be taken away on its own. Plain links: the box is then typed anew. */
export function ActiveFilters({ query, names }: ActiveFiltersProps) {
  const { path, filters } = LIST_RULES[query.list];
  const parts = [
    ...(query.q ? [{ key: "q", words: register.queryTerm(query.q), href: listHref(query, { q: "" }) }] : []),
    ...filters.flatMap((filter) => {
      const value = query.filters[filter];
      if (value === undefined) return [];
      const href = listHref(query, { filters: { [filter]: null } });
      return [{ key: filter, words: filterWords(filter, value, names), href }];
    }),
  ];
  if (parts.length === 0) return null;
  return (
    <nav aria-label={register.active} className="mt-5">
      <ul className="flex flex-wrap items-center gap-2 text-sm">
        {parts.map(({ key, words, href }) => (
          <li key={key}>
            <a
              href={href}
              aria-label={register.removeFilter(words)}
              className="inline-flex items-baseline gap-2 rounded-sm border border-line-2 bg-surface px-3 py-1 text-ink no-underline after:text-ink-3 after:content-['×'] hover:border-blue hover:text-blue"
            >
              <span className="break-all">{words}</span>
            </a>
          </li>
        ))}
        {parts.length > 1 ? (
          <li>
            <a href={path} className="ml-2 inline-block py-1">
              {register.removeAll}
            </a>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}
