import Link from "next/link";
import { PageHeading } from "@/components/layout/page-heading";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Table } from "@/components/ui/table";
import type { FieldOption } from "@/lib/domain/expert/views";
import { documents } from "@/lib/messages/documents";
import { pool } from "@/lib/messages/expert";

type PoolRow = {
  id: string;
  name: string;
  unitName: string;
  isListed: boolean;
  fields: string[];
  post: string | null;
  active: boolean;
};

type Filter = { query: string; field: string; standing: "active" | "inactive" };

type PoolPageProps = {
  rows: readonly PoolRow[];
  filter: Filter;
  options: readonly FieldOption[];
  names: ReadonlyMap<string, string>;
};

/** The pool of a department, looked through by name, unit and field. */
export function PoolPage({ rows, filter, options, names }: PoolPageProps) {
  return (
    <>
      <PageHeading
        title={pool.title}
        lead={pool.lead}
        actions={<ButtonLink href="/desk/experts/new">{pool.add}</ButtonLink>}
      />
      <PoolFilter filter={filter} options={options} />
      <p className="mb-3 text-sm text-ink-2">{pool.count(rows.length)}</p>
      <Table
        caption={pool.list}
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        empty={pool.empty}
        columns={[
          {
            key: "name",
            header: pool.name,
            cell: ({ id, name }) => <Link href={`/desk/experts/${id}`}>{name}</Link>,
          },
          {
            key: "unit",
            header: pool.unit,
            cell: ({ unitName, isListed }) => (
              <>
                {unitName}
                {isListed ? null : <span className="block text-sm text-ink-3">{pool.unlisted}</span>}
              </>
            ),
          },
          { key: "post", header: pool.post, cell: ({ post }) => post ?? "" },
          {
            key: "fields",
            header: pool.fields,
            cell: ({ fields }) => fields.map((code) => names.get(code) ?? code).join(documents.listSeparator),
          },
        ]}
      />
    </>
  );
}

const control = "block min-h-11 rounded-sm border border-edge bg-surface px-3 text-base text-ink max-w-full";

const PoolFilter = ({ filter, options }: Pick<PoolPageProps, "filter" | "options">) => (
  <form method="get" className="mb-8 flex flex-wrap items-end gap-x-4 gap-y-3">
    <label className="min-w-0 text-sm text-ink-2">
      <span className="block">{pool.query}</span>
      <input type="search" name="q" defaultValue={filter.query} className={`${control} w-64`} />
    </label>
    <label className="min-w-0 text-sm text-ink-2">
      <span className="block">{pool.field}</span>
      <select name="field" defaultValue={filter.field} className={`${control} w-64`}>
        <option value="">{pool.anyField}</option>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
    <label className="text-sm text-ink-2">
      <span className="block">{pool.standing}</span>
      <select name="standing" defaultValue={filter.standing} className={control}>
        <option value="active">{pool.active}</option>
        <option value="inactive">{pool.inactive}</option>
      </select>
    </label>
    <Button variant="quiet" type="submit">
      {pool.search}
    </Button>
  </form>
);
