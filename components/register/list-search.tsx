import { buttonClass } from "@/components/ui/button";
import { LIST_RULES, type RegisterQuery } from "@/lib/domain/register/query";
import { LIST_WORDS } from "@/lib/messages/register-lists";
import { ui } from "@/lib/messages/ui";
import { LiveSearch } from "./live-search";

/** The one search box of a list; the chosen filters go along, a new search starts at the first page. */
export function ListSearch({ query }: { query: RegisterQuery }) {
  const { path, filters } = LIST_RULES[query.list];
  const { searchLabel } = LIST_WORDS[query.list];
  return (
    <search className="block" data-print="hidden">
      <form action={path} method="get" className="flex max-w-[52rem]">
        <label htmlFor="register-search" className="sr-only">
          {searchLabel}
        </label>
        <LiveSearch
          id="register-search"
          name="q"
          type="search"
          autoComplete="off"
          defaultValue={query.q}
          maxLength={60}
          placeholder={searchLabel}
          className="min-h-14 min-w-0 grow rounded-l-sm border border-r-0 border-edge bg-surface px-3 text-ellipsis placeholder:text-ink-3 sm:px-4 focus-visible:relative focus-visible:z-10"
        />
        <button type="submit" className={`${buttonClass()} min-h-14 shrink-0 rounded-l-none px-5 sm:px-9`}>
          {ui.search}
        </button>
        {filters.map((name) =>
          query.filters[name] === undefined ? null : (
            <input key={name} type="hidden" name={name} value={query.filters[name]} />
          ),
        )}
      </form>
    </search>
  );
}
