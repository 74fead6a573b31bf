import Link from "next/link";
import { FieldError, FieldHint } from "@/components/form/field-frame";
import { SectionHeading } from "@/components/layout/section-heading";
import { Button } from "@/components/ui/button";
import { Table } from "@/components/ui/table";
import { IMPORT_KINDS } from "@/lib/domain/import/fields";
import type { ImportHead } from "@/lib/domain/import/view";
import { momentText } from "@/lib/messages/dates";
import { KIND_NAMES, STATE_NAMES, importWords as words } from "@/lib/messages/imports";

type ImportListProps = { imports: readonly ImportHead[]; mayImport: boolean; refused: string | null };

/** Imports so far, and the form for another. */
export function ImportList({ imports, mayImport, refused }: ImportListProps) {
  return (
    <>
      {mayImport ? <Upload refused={refused} /> : null}
      <section className="mt-12">
        <SectionHeading>{words.list}</SectionHeading>
        <Table
          caption={words.list}
          captionHidden
          rows={imports}
          rowKey={({ id }) => id}
          empty={words.none}
          columns={[
            {
              key: "file",
              header: words.columns.file,
              cell: ({ id, fileName }) => <Link href={`/admin/imports/${id}`}>{fileName}</Link>,
            },
            { key: "kind", header: words.columns.kind, cell: ({ kind }) => KIND_NAMES[kind] },
            { key: "rows", header: words.columns.rows, numeric: true, cell: ({ rowCount }) => rowCount },
            { key: "state", header: words.columns.state, cell: ({ state }) => STATE_NAMES[state] },
            { key: "who", header: words.columns.who, cell: ({ createdByName }) => createdByName },
            { key: "when", header: words.columns.when, cell: ({ createdAt }) => momentText(createdAt) },
          ]}
        />
      </section>
    </>
  );
}

const sentences: Readonly<Record<string, string>> = words.refused;

function Upload({ refused }: { refused: string | null }) {
  const id = "field-list";
  const error = refused ? (sentences[refused] ?? words.refused.spreadsheetUnreadable) : undefined;
  return (
    <section>
      <SectionHeading>{words.upload}</SectionHeading>
      <form action="/api/imports" method="post" encType="multipart/form-data">
        <fieldset className="mb-6">
          <legend className="mb-2 font-semibold">{words.kind}</legend>
          {IMPORT_KINDS.map((kind, index) => (
            <label key={kind} className="flex min-h-11 items-baseline gap-3 py-1">
              <input type="radio" name="kind" value={kind} defaultChecked={index === 0} />
              <span>
                {KIND_NAMES[kind]}
                <span className="block text-sm text-ink-2">{words.kindHints[kind]}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <div className={`mb-5 ${error ? "border-l-4 border-seal pl-4" : ""}`}>
          <label htmlFor={id} className="mb-1 block font-semibold">
            {words.file}
          </label>
          <FieldHint id={id}>{words.fileHint}</FieldHint>
          <FieldError id={id} error={error} />
          <input
            type="file"
            id={id}
            name="list"
            accept=".csv,.xlsx"
            aria-describedby={`${id}-hint`}
            aria-invalid={error ? true : undefined}
            className="block max-w-full min-h-11 text-sm file:mr-4 file:min-h-11 file:cursor-pointer file:rounded-sm file:border file:border-blue file:bg-surface file:px-4 file:text-blue"
          />
        </div>
        <Button type="submit">{words.send}</Button>
      </form>
    </section>
  );
}
