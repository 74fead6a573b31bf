import { buttonClass } from "@/components/ui/button";
import { type ConsortiumQuery, FILTERS } from "@/lib/domain/register/query";
import { register } from "@/lib/messages/register";
import { ui } from "@/lib/messages/ui";

/** The one search box of the register; the chosen filters go along, a new search starts at the first page. */
export function ConsortiumSearch({ query }: { query: ConsortiumQuery }) {
  return (
    <search className="block" data-print="hidden">
      <form action="/consortia" method="get" className="flex max-w-[52rem]">
        <label htmlFor="register-search" className="sr-only">
          {register.searchLabel}
        </label>
        <input
          id="register-search"
          name="q"
          type="search"
          autoComplete="off"
          defaultValue={query.q}
          maxLength={60}
          placeholder={register.searchLabel}
          className="min-h-14 min-w-0 grow rounded-l-sm border border-r-0 border-edge bg-surface px-4 placeholder:text-ink-3 focus-visible:relative focus-visible:z-10"
        />
        <button type="submit" className={`${buttonClass()} min-h-14 shrink-0 rounded-l-none px-6 sm:px-9`}>
          {ui.search}
        </button>
        {FILTERS.map((name) =>
          query[name] === null ? null : (
            <input key={name} type="hidden" name={name} value={String(query[name])} />
          ),
        )}
      </form>
    </search>
  );
}
