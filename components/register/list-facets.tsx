import Link from "next/link";
import { type Count, countText } from "@/lib/domain/register/counting";
import type { Filter } from "@/lib/domain/register/entry";
import { LIST_RULES, listHref, type RegisterQuery } from "@/lib/domain/register/query";
import { CONSORTIUM_STATUSES } from "@/lib/domain/register/statuses";
import { register } from "@/lib/messages/register";
import { LIST_WORDS } from "@/lib/messages/register-lists";
import { choosing, type FacetNames, filterWords } from "./facet-names";

export type FacetValue = { value: string } & Count;
export type FacetLists = Readonly<Partial<Record<Filter, readonly FacetValue[]>>>;

type ListFacetsProps = { query: RegisterQuery; facets: FacetLists; names: FacetNames };

const SHOWN = 8;

/** Ways to narrow the list: each value is a link and says how many it leaves. */
export function ListFacets({ query, facets, names }: ListFacetsProps) {
  return (
    <div id="filters" className="space-y-8" data-print="hidden">
      <h2 className="sr-only">{register.filters}</h2>
      {LIST_RULES[query.list].filters.map((filter) => (
        <FacetGroup
          key={filter}
          filter={filter}
          query={query}
          names={names}
          values={inOrder(filter, facets[filter] ?? [])}
        />
      ))}
    </div>
  );
}

const STATUS_ORDER = ["current", ...CONSORTIUM_STATUSES];

/** Everything in force together stands before the single statuses, which follow the life of a consortium. */
function inOrder(filter: Filter, values: readonly FacetValue[]): readonly FacetValue[] {
  if (filter !== "status") return values;
  return STATUS_ORDER.flatMap((status) => values.filter(({ value }) => value === status));
}

type GroupProps = { filter: Filter; query: RegisterQuery; names: FacetNames; values: readonly FacetValue[] };

function FacetGroup({ filter, values, query, names }: GroupProps) {
  if (values.length === 0) return null;
  const id = `filter-${filter}`;
  const item = (entry: FacetValue) => (
    <FacetLink key={entry.value} entry={entry} filter={filter} query={query} names={names} />
  );
  const rest = values.slice(SHOWN);
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className="border-b border-line-2 pb-1.5 text-base">
        {LIST_WORDS[query.list].filterNames[filter]}
      </h3>
      <ul>{values.slice(0, SHOWN).map(item)}</ul>
      {rest.length > 0 ? (
        <details open={rest.some(({ value }) => value === query.filters[filter])}>
          <summary className="cursor-pointer py-1.5 text-blue">{register.more(rest.length)}</summary>
          <ul>{rest.map(item)}</ul>
        </details>
      ) : null}
    </section>
  );
}

type LinkProps = { filter: Filter; query: RegisterQuery; names: FacetNames; entry: FacetValue };

function FacetLink({ filter, entry, query, names }: LinkProps) {
  const chosen = query.filters[filter] === entry.value;
  const words = filterWords(filter, entry.value, names);
  const count = countText(entry.count, entry.atLeast);
  return (
    <li className="border-b border-line">
      <Link
        href={listHref(query, chosen ? { filters: { [filter]: null } } : choosing(filter, entry.value))}
        aria-current={chosen ? "true" : undefined}
        prefetch={false}
        className="flex items-baseline justify-between gap-x-4 py-1.5 text-ink-2 no-underline hover:text-blue hover:underline aria-[current=true]:border-l-4 aria-[current=true]:border-blue aria-[current=true]:pl-2.5 aria-[current=true]:font-semibold aria-[current=true]:text-ink"
      >
        <span>{words}</span>
        <span className="text-ink-3">
          {count}
          <span className="sr-only"> {LIST_WORDS[query.list].facetUnit}</span>
        </span>
      </Link>
    </li>
  );
}
