import Link from "next/link";
import { LIST_RULES, listHref, type RegisterQuery } from "@/lib/domain/register/query";
import { register } from "@/lib/messages/register";
import { LIST_WORDS } from "@/lib/messages/register-lists";

/** Orders of the list as links; relevance means something only beside a query. */
export function SelectSort({ query }: { query: RegisterQuery }) {
  const offered = LIST_RULES[query.list].sorts.filter((sort) => sort !== "relevance" || query.q !== "");
  if (offered.length < 2) return null;
  return (
    <nav aria-label={register.sort} className="text-sm">
      <ul className="flex flex-wrap items-baseline gap-x-5">
        {offered.map((sort) => (
          <li key={sort}>
            <Link
              href={listHref(query, { sort })}
              prefetch={false}
              aria-current={query.sort === sort ? "true" : undefined}
              className="inline-block py-1 text-ink-2 no-underline hover:underline aria-[current=true]:font-semibold aria-[current=true]:text-ink"
            >
              {LIST_WORDS[query.list].sortNames[sort]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
