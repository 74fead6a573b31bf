import Link from "next/link";
import { Button } from "@/components/ui/button";
import { Pagination } from "@/components/ui/pagination";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { OrganizationKind } from "@/lib/domain/organization/kinds";
import { organizationDesk, organizationWords, REGISTRATION_STATE_NAMES } from "@/lib/messages/organization";
import { ORGANIZATION_KIND_NAMES } from "@/lib/messages/organization-kinds";
import { REGISTRATION_TONES } from "./own-unit";

const words = organizationDesk;
type Filter = keyof typeof words.filters;
const FILTERS = Object.keys(words.filters) as Filter[];

export type DeskRow = {
  id: string;
  name: string;
  creditCode: string | null;
  kind: OrganizationKind;
  regionCode: string | null;
  registration: keyof typeof REGISTRATION_STATE_NAMES | null;
  needsCodeReview: boolean;
  needsTakeover: boolean;
};

type FilterProps = { filter: Filter; query: string; counts: Partial<Record<Filter, number>> };

const address = (filter: Filter, query: string, after?: string): string => {
  const search = new URLSearchParams({
    ...(filter === "all" ? {} : { state: filter }),
    ...(query ? { q: query } : {}),
    ...(after ? { after } : {}),
  });
  return `/desk/organizations${search.size > 0 ? `?${search}` : ""}`;
};

/** What to look at: by state, by words; both stand in the address. */
export function DeskFilter({ filter, query, counts }: FilterProps) {
  return (
    <div className="mb-8 flex flex-wrap items-end justify-between gap-x-10 gap-y-4">
      <nav aria-label={words.toDo}>
        <ul className="flex flex-wrap gap-x-6 gap-y-1">
          {FILTERS.map((key) => (
            <li key={key}>
              <Link
                href={address(key, query)}
                aria-current={key === filter ? "page" : undefined}
                className="inline-block py-1.5 text-ink-2 no-underline hover:underline aria-[current=page]:border-b-3 aria-[current=page]:border-blue aria-[current=page]:font-semibold aria-[current=page]:text-ink"
              >
                {words.filters[key]}
                {counts[key] ? <span className="ml-1.5 font-serif text-seal">{counts[key]}</span> : null}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <form method="get" className="flex flex-wrap items-end gap-3">
        {filter === "all" ? null : <input type="hidden" name="state" value={filter} />}
        <label className="text-sm text-ink-2">
          <span className="block">{words.query}</span>
          <input
            type="search"
            name="q"
            defaultValue={query}
            className="block min-h-11 w-64 max-w-full rounded-sm border border-edge bg-surface px-3 text-base text-ink"
          />
        </label>
        <Button variant="quiet" type="submit">
          {words.search}
        </Button>
      </form>
    </div>
  );
}

type DeskListProps = {
  rows: readonly DeskRow[];
  regions: ReadonlyMap<string, string>;
  filter: Filter;
  query: string;
  next: string | null;
};

export function DeskList({ rows, regions, filter, query, next }: DeskListProps) {
  return (
    <>
      <Table
        caption={words.list}
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        empty={words.empty}
        columns={[
          {
            key: "name",
            header: organizationWords.name,
            cell: ({ id, name }) => <Link href={`/desk/organizations/${id}`}>{name}</Link>,
          },
          {
            key: "code",
            header: organizationWords.creditCode,
            cell: ({ creditCode }) => creditCode ?? organizationWords.unlisted,
          },
          { key: "kind", header: organizationWords.kind, cell: ({ kind }) => ORGANIZATION_KIND_NAMES[kind] },
          {
            key: "region",
            header: organizationWords.region,
            cell: ({ regionCode }) => regions.get(regionCode ?? "") ?? "",
          },
          { key: "state", header: organizationWords.registration, cell: (row) => <States row={row} /> },
        ]}
      />
      <Pagination {...(next ? { next: address(filter, query, next) } : {})} />
    </>
  );
}

function States({ row }: { row: DeskRow }) {
  return (
    <span className="flex flex-wrap gap-2">
      {row.registration ? (
        <Tag tone={REGISTRATION_TONES[row.registration]}>{REGISTRATION_STATE_NAMES[row.registration]}</Tag>
      ) : null}
      {row.needsCodeReview ? <Tag tone="seal">{words.filters.codeReview}</Tag> : null}
      {row.needsTakeover ? <Tag tone="seal">{words.filters.takeover}</Tag> : null}
    </span>
  );
}
