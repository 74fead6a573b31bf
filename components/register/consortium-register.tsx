import Link from "next/link";
import { TwoColumns } from "@/components/layout/main-content";
import { PageHeading } from "@/components/layout/page-heading";
import { InsetText } from "@/components/ui/notice-box";
import { countText } from "@/lib/domain/register/counting";
import { type ConsortiumQuery, consortiaHref, type Filter } from "@/lib/domain/register/query";
import { register } from "@/lib/messages/register";
import { ActiveFilters } from "./active-filters";
import { ConsortiumFacets, type FacetValue } from "./consortium-facets";
import { type ConsortiumEntry, ConsortiumList } from "./consortium-list";
import { ConsortiumSearch } from "./consortium-search";
import type { FacetNames } from "./facet-names";
import { NoConsortia } from "./no-consortia";
import { SelectSort } from "./select-sort";

type ConsortiumRegisterProps = {
  query: ConsortiumQuery;
  entries: readonly ConsortiumEntry[];
  total: number;
  next: string | null;
  facets: Readonly<Record<Filter, readonly FacetValue[]>>;
  names: FacetNames;
  near: readonly { number: string; name: string }[];
  /** What the reader is told about the address: parts left out, a stale page mark. */
  remarks: readonly string[];
};

/** The public list: search, what narrows it, the lines, and ways to narrow further. */
export function ConsortiumRegister(props: ConsortiumRegisterProps) {
  const { query, facets, names, remarks } = props;
  return (
    <>
      <PageHeading title={register.title} lead={register.lead} />
      <ConsortiumSearch query={query} />
      <ActiveFilters query={query} names={names} />
      {remarks.map((remark) => (
        <InsetText key={remark}>{remark}</InsetText>
      ))}
      <div className="mt-9">
        <TwoColumns aside={<ConsortiumFacets query={query} facets={facets} names={names} />}>
          <Results {...props} />
        </TwoColumns>
      </div>
    </>
  );
}

function Results({ query, entries, total, next, near }: ConsortiumRegisterProps) {
  return (
    <section aria-label={register.listTitle}>
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1">
        <h2 className="text-lg">{register.total(countText(total))}</h2>
        <a
          href="#filters"
          className={`py-1 text-sm lg:hidden ${entries.length > 0 ? "inline-block" : "hidden"}`}
        >
          {register.jumpToFilters}
        </a>
        {entries.length > 1 ? <SelectSort query={query} /> : null}
      </div>
      {entries.length > 0 ? <ConsortiumList entries={entries} /> : <NoConsortia near={near} />}
      <Pages query={query} next={next} />
    </section>
  );
}

function Pages({ query, next }: Pick<ConsortiumRegisterProps, "query" | "next">) {
  if (!query.after && !next) return null;
  return (
    <p className="mt-7 flex flex-wrap gap-x-8 text-sm" data-print="hidden">
      {query.after ? (
        <Link href={consortiaHref(query)} className="inline-block py-2">
          {register.firstPage}
        </Link>
      ) : null}
      {next ? (
        <Link href={consortiaHref(query, { after: next })} rel="next" className="inline-block py-2">
          {register.nextPage}
        </Link>
      ) : null}
    </p>
  );
}
