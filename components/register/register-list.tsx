import type { ReactNode } from "react";
import { TwoColumns } from "@/components/layout/main-content";
import { PageHeading } from "@/components/layout/page-heading";
import { ButtonLink } from "@/components/ui/button-link";
import { InsetText } from "@/components/ui/notice-box";
import { Pagination } from "@/components/ui/pagination";
import { countText } from "@/lib/domain/register/counting";
import { LIST_RULES, listHref, type RegisterQuery } from "@/lib/domain/register/query";
import { register } from "@/lib/messages/register";
import { LIST_WORDS } from "@/lib/messages/register-lists";
import { ActiveFilters } from "./active-filters";
import { DownloadLinks } from "./download-links";
import type { FacetNames } from "./facet-names";
import { type FacetLists, ListFacets } from "./list-facets";
import { ListSearch } from "./list-search";
import { SelectSort } from "./select-sort";

export type RegisterPage<Line> = {
  lines: readonly Line[];
  near: readonly Line[];
  total: number;
  next: string | null;
  previous: string | null;
  cursorRefused: boolean;
};

type RegisterListProps<Line> = {
  query: RegisterQuery;
  page: RegisterPage<Line>;
  facets: FacetLists;
  names: FacetNames;
  /** Parts of the address were not understood. */
  ignored: readonly string[];
  lines: (lines: readonly Line[]) => ReactNode;
  actions?: ReactNode;
};

/** A public list: search, what narrows it, the lines, and ways to narrow further. */
export function RegisterList<Line>(props: RegisterListProps<Line>) {
  const { query, page, facets, names, ignored, actions } = props;
  const { title, lead } = LIST_WORDS[query.list];
  return (
    <>
      <PageHeading title={title} lead={lead} actions={actions} />
      <ListSearch query={query} />
      <ActiveFilters query={query} names={names} />
      {ignored.length > 0 ? <InsetText>{register.ignored}</InsetText> : null}
      {page.cursorRefused ? <InsetText>{register.cursorRefused}</InsetText> : null}
      <div className="mt-9">
        <TwoColumns aside={<ListFacets query={query} facets={facets} names={names} />}>
          <Results {...props} />
        </TwoColumns>
      </div>
    </>
  );
}

function Results<Line>({ query, page, lines }: RegisterListProps<Line>) {
  const { next, previous } = page;
  const isEmpty = page.lines.length === 0;
  return (
    <section aria-label={register.listTitle}>
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1">
        <h2 className="text-lg" aria-live="polite">
          {LIST_WORDS[query.list].total(countText(page.total))}
        </h2>
        {isEmpty ? null : (
          <a href="#filters" className="inline-block py-1 text-sm lg:hidden">
            {register.jumpToFilters}
          </a>
        )}
        {page.lines.length > 1 ? <SelectSort query={query} /> : null}
      </div>
      {isEmpty ? null : lines(page.lines)}
      {page.near.length > 0 ? <NearLines query={query}>{lines(page.near)}</NearLines> : null}
      {isEmpty ? <NoLines query={query} /> : null}
      <Pagination
        {...(previous ? { previous: listHref(query, { before: previous }) } : {})}
        {...(next ? { next: listHref(query, { after: next }) } : {})}
      />
      {isEmpty ? null : <DownloadLinks query={query} />}
    </section>
  );
}

const NearLines = ({ query, children }: { query: RegisterQuery; children: ReactNode }) => (
  <div className="mt-9 first:mt-0">
    <h3 className="mb-3 text-base">{LIST_WORDS[query.list].near}</h3>
    {children}
  </div>
);

/** Nothing fits: what to try. */
function NoLines({ query }: { query: RegisterQuery }) {
  const { emptyTitle, emptyHelp, emptyWhole } = LIST_WORDS[query.list];
  return (
    <div className="mt-9 border-t-2 border-ink pt-6">
      <h3 className="text-xl">{emptyTitle}</h3>
      <ul className="mt-5 max-w-measure list-disc pl-6 text-ink-2">
        {emptyHelp.map((line) => (
          <li key={line} className="py-0.5">
            {line}
          </li>
        ))}
      </ul>
      <p className="mt-6">
        <ButtonLink href={LIST_RULES[query.list].path} variant="quiet">
          {emptyWhole}
        </ButtonLink>
      </p>
    </div>
  );
}
