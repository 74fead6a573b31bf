import Link from "next/link";
import { PageHeading } from "@/components/layout/page-heading";
import { Pagination } from "@/components/ui/pagination";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { type NoticeQuery, noticesHref } from "@/lib/domain/public-notice/query";
import type { NoticeLine } from "@/lib/domain/public-notice/record";
import { NOTICE_STAGE_NAMES, publicNotices } from "@/lib/messages/public-notice";

export type ListedNotice = NoticeLine & { left: number | null };

type NoticeListProps = {
  query: NoticeQuery;
  lines: readonly ListedNotice[];
  hasNext: boolean;
  provinces: readonly { province: string; name: string }[];
};

/** Present and past notices; every choice stands in the address. */
export function NoticeList({ query, lines, hasNext, provinces }: NoticeListProps) {
  const turn = (page: number) => noticesHref({ ...query, page });
  return (
    <>
      <PageHeading title={publicNotices.title} lead={publicNotices.lead} />
      <NoticeFilters query={query} provinces={provinces} />
      <Table
        caption={publicNotices.list}
        captionHidden
        rows={lines}
        rowKey={({ id }) => id}
        empty={publicNotices.empty}
        columns={[
          {
            key: "name",
            header: publicNotices.columns.name,
            cell: ({ id, name, number }) => (
              <>
                <Link href={`/notices/${id}`}>{name}</Link>
                <p className="text-sm font-normal text-ink-3">{number}</p>
              </>
            ),
          },
          { key: "lead", header: publicNotices.columns.lead, cell: ({ lead }) => lead },
          {
            key: "period",
            header: publicNotices.columns.period,
            cell: ({ from, until }) => publicNotices.period(from, until),
          },
          { key: "state", header: publicNotices.columns.state, cell: (line) => <State line={line} /> },
        ]}
      />
      <Pagination
        {...(query.page > 1 ? { previous: turn(query.page - 1) } : {})}
        {...(hasNext ? { next: turn(query.page + 1) } : {})}
      />
      <p className="mt-10">
        <Link href="/notices/objections">{publicNotices.query}</Link>
      </p>
    </>
  );
}

function State({ line: { endedAt, left, until } }: { line: ListedNotice }) {
  if (endedAt !== null) return <Tag>{NOTICE_STAGE_NAMES.ended}</Tag>;
  return (
    <>
      <Tag tone="seal">{NOTICE_STAGE_NAMES.running}</Tag>
      <p className="text-sm text-ink-2">{publicNotices.left(left, until)}</p>
    </>
  );
}

const STATES = [
  { running: null, name: publicNotices.stages.all },
  { running: true, name: publicNotices.stages.running },
  { running: false, name: publicNotices.stages.ended },
] as const;

function NoticeFilters({ query, provinces }: Pick<NoticeListProps, "query" | "provinces">) {
  const places = [
    { province: null, name: publicNotices.allProvinces },
    ...provinces.map(({ province, name }) => ({ province, name })),
  ];
  return (
    <nav aria-label={publicNotices.filters} className="mb-8 flex flex-wrap justify-between gap-x-10 gap-y-2">
      <FilterList
        items={STATES.map(({ running, name }) => ({
          name,
          href: noticesHref({ ...query, running, page: 1 }),
          current: running === query.running,
        }))}
      />
      {provinces.length > 1 ? (
        <FilterList
          items={places.map(({ province, name }) => ({
            name,
            href: noticesHref({ ...query, province, page: 1 }),
            current: province === query.province,
          }))}
        />
      ) : null}
    </nav>
  );
}

const FilterList = ({ items }: { items: { name: string; href: string; current: boolean }[] }) => (
  <ul className="flex flex-wrap gap-x-6 gap-y-1">
    {items.map(({ name, href, current }) => (
      <li key={href}>
        <Link
          href={href}
          aria-current={current ? "page" : undefined}
          className="inline-block py-1.5 text-ink-2 no-underline hover:underline aria-[current=page]:border-b-3 aria-[current=page]:border-blue aria-[current=page]:font-semibold aria-[current=page]:text-ink"
        >
          {name}
        </Link>
      </li>
    ))}
  </ul>
);
