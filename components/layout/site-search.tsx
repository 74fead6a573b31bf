import { site } from "@/lib/messages/site";
import { ui } from "@/lib/messages/ui";

type SiteSearchProps = { action?: string; id: string; label?: string; placeholder?: string; large?: boolean };

/** One box for the register; a plain GET form, so that the address holds the question. */
export function SiteSearch({ action = "/consortia", id, label, placeholder, large }: SiteSearchProps) {
  const height = large ? "min-h-14 text-base" : "min-h-11 text-sm";
  return (
    <search className="block w-full">
      <form action={action} method="get" className="flex w-full">
        <label htmlFor={id} className="sr-only">
          {label ?? site.searchLabel}
        </label>
        <input
          id={id}
          name="q"
          type="search"
          autoComplete="off"
          placeholder={placeholder ?? site.searchPlaceholder}
          className={`min-w-0 grow rounded-l-sm border border-r-0 border-edge bg-surface px-3 text-ellipsis placeholder:text-ink-3 sm:px-4 focus-visible:relative focus-visible:z-10 ${height}`}
        />
        <button
          type="submit"
          className={`shrink-0 cursor-pointer rounded-r-sm border border-blue bg-blue text-surface hover:bg-blue-deep ${large ? "px-5 sm:px-8" : "px-4"} ${height}`}
        >
          {ui.search}
        </button>
      </form>
    </search>
  );
}
