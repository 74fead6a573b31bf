import Link from "next/link";
import { type ConsortiumQuery, consortiaHref, SORTS } from "@/lib/domain/register/query";
import { register } from "@/lib/messages/register";

/** Orders of the list as links; relevance means something only beside a query. */
export function SelectSort({ query }: { query: ConsortiumQuery }) {
  const offered = SORTS.filter((sort) => sort !== "relevance" || query.q !== "");
  return (
    <nav aria-label={register.sort} className="text-sm">
      <ul className="flex flex-wrap items-baseline gap-x-5">
        {offered.map((sort) => (
          <li key={sort}>
            <Link
              href={consortiaHref(query, { sort })}
              aria-current={query.sort === sort ? "true" : undefined}
              className="inline-block py-1 text-ink-2 no-underline hover:underline aria-[current=true]:font-semibold aria-[current=true]:text-ink"
            >
              {register.sortNames[sort]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
