import Link from "next/link";
import { countText } from "@/lib/domain/register/counting";
import { type ConsortiumQuery, consortiaHref, type Filter } from "@/lib/domain/register/query";
import { CONSORTIUM_STATUSES, type ConsortiumStatus, isInForce } from "@/lib/domain/register/statuses";
import { register } from "@/lib/messages/register";
import { choosing, type FacetNames, filterWords } from "./facet-names";

export type FacetValue = { value: string; count: number };

type ConsortiumFacetsProps = {
  query: ConsortiumQuery;
  facets: Readonly<Record<Filter, readonly FacetValue[]>>;
  names: FacetNames;
};

const ORDER: Filter[] = ["status", "province", "chain", "region", "year"];
const SHOWN = 8;

/** Ways to narrow the list: each value is a link and says how many it leaves. */
export function ConsortiumFacets({ query, facets, names }: ConsortiumFacetsProps) {
  return (
    <div id="filters" className="space-y-8" data-print="hidden">
      <h2 className="sr-only">{register.filters}</h2>
      {ORDER.map((filter) => (
        <FacetGroup
          key={filter}
          filter={filter}
          query={query}
          names={names}
          values={filter === "status" ? withCurrent(facets.status) : facets[filter]}
        />
      ))}
    </div>
  );
}

/** Everything in force together stands before the single statuses. */
function withCurrent(values: readonly FacetValue[]): FacetValue[] {
  const count = values
    .filter(({ value }) => isInForce(value as ConsortiumStatus))
    .reduce((sum, value) => sum + value.count, 0);
  const inOrder = CONSORTIUM_STATUSES.flatMap((status) => values.filter(({ value }) => value === status));
  return count > 0 ? [{ value: "current", count }, ...inOrder] : inOrder;
}

type GroupProps = {
  filter: Filter;
  query: ConsortiumQuery;
  names: FacetNames;
  values: readonly FacetValue[];
};

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
        {register.filterNames[filter]}
      </h3>
      <ul>{values.slice(0, SHOWN).map(item)}</ul>
      {rest.length > 0 ? (
        <details open={rest.some(({ value }) => value === String(query[filter]))}>
          <summary className="cursor-pointer py-1.5 text-blue">{register.more(rest.length)}</summary>
          <ul>{rest.map(item)}</ul>
        </details>
      ) : null}
    </section>
  );
}

type LinkProps = { filter: Filter; query: ConsortiumQuery; names: FacetNames; entry: FacetValue };

function FacetLink({ filter, entry, query, names }: LinkProps) {
  const chosen = String(query[filter]) === entry.value;
  const words = filterWords(filter, entry.value, names);
  return (
    <li className="border-b border-line">
      <Link
        href={consortiaHref(query, chosen ? { [filter]: null } : choosing(filter, entry.value))}
        aria-current={chosen ? "true" : undefined}
        aria-label={register.facetCount(words, countText(entry.count))}
        prefetch={false}
        className="flex items-baseline justify-between gap-x-4 py-1.5 text-ink-2 no-underline hover:text-blue hover:underline aria-[current=true]:border-l-4 aria-[current=true]:border-blue aria-[current=true]:pl-2.5 aria-[current=true]:font-semibold aria-[current=true]:text-ink"
      >
        <span>{words}</span>
        <span className="text-ink-3">{countText(entry.count)}</span>
      </Link>
    </li>
  );
}
