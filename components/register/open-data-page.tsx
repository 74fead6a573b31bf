import { PageHeading } from "@/components/layout/page-heading";
import { ButtonLink } from "@/components/ui/button-link";
import { type Column, Table } from "@/components/ui/table";
import { type Dump, RESOURCES, type Resource } from "@/lib/domain/open-data/resources";
import { momentText } from "@/lib/messages/dates";
import { FORMAT_NAMES, RESOURCE_NAMES, RESOURCE_TEXTS } from "@/lib/messages/open-data";
import { openData } from "@/lib/messages/open-data-page";
import { OpenDataFields } from "./open-data-fields";

type OpenDataPageProps = { dumps: readonly Dump[]; modified: string | null };

/** As most readers want them. */
const FORMATS = ["csv", "xlsx", "json", "jsonld"] as const;

const code = "font-mono text-sm break-all";

const resourceColumns: Column<Resource>[] = [
  {
    key: "resource",
    header: openData.columns.resource,
    cell: (resource) => (
      <span id={resource} className="whitespace-nowrap">
        {RESOURCE_NAMES[resource]}
      </span>
    ),
  },
  { key: "text", header: openData.columns.text, cell: (resource) => RESOURCE_TEXTS[resource] },
  {
    key: "now",
    header: openData.columns.now,
    cell: (resource) => (
      <span className="flex flex-wrap gap-x-4">
        {FORMATS.map((format) => (
          <a key={format} href={`/api/v1/${resource}.${format}`} download rel="nofollow">
            {FORMAT_NAMES[format]}
          </a>
        ))}
      </span>
    ),
  },
  {
    key: "schema",
    header: openData.columns.schema,
    cell: (resource) => (
      <a
        href={`/api/v1/${resource}.csv-metadata.json`}
        aria-label={openData.schemaLink(RESOURCE_NAMES[resource])}
      >
        CSVW
      </a>
    ),
  },
];

const dumpColumns: Column<Dump>[] = [
  {
    key: "name",
    header: openData.dumpColumns.name,
    cell: ({ name, url }) => (
      <a href={new URL(url).pathname} download rel="nofollow" className={code}>
        {name}
      </a>
    ),
  },
  { key: "rows", header: openData.dumpColumns.rows, numeric: true, cell: ({ rows }) => rows },
  { key: "size", header: openData.dumpColumns.size, numeric: true, cell: ({ size }) => openData.size(size) },
  {
    key: "sha256",
    header: openData.dumpColumns.sha256,
    cell: ({ sha256 }) => <span className="font-mono text-xs break-all">{sha256}</span>,
  },
];

/** What can be taken, how it stays fresh and on what terms. */
export function OpenDataPage({ dumps, modified }: OpenDataPageProps) {
  return (
    <article>
      <PageHeading
        title={openData.title}
        lead={openData.lead}
        caption={modified ? openData.updated(momentText(new Date(modified))) : undefined}
        actions={
          <ButtonLink href="/open-data/api" variant="quiet">
            {openData.apiPage}
          </ButtonLink>
        }
      />
      <div className="document sections max-w-none">
        <section>
          <h2>{openData.resources}</h2>
          <Table
            caption={openData.rowsCaption}
            captionHidden
            columns={resourceColumns}
            rows={RESOURCES}
            rowKey={(resource) => resource}
          />
          <p className="text-sm text-ink-2">{openData.csvNote}</p>
        </section>
        <Dumps dumps={dumps} />
        <Follow />
        <section>
          <h2>{openData.fields}</h2>
          {RESOURCES.map((resource) => (
            <OpenDataFields key={resource} resource={resource} />
          ))}
        </section>
        <section id="terms">
          <h2>{openData.terms}</h2>
          <ul>
            {openData.termsItems.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </section>
      </div>
    </article>
  );
}

const Dumps = ({ dumps }: { dumps: readonly Dump[] }) => (
  <section>
    <h2>{openData.dumps}</h2>
    <p>{openData.dumpsLead}</p>
    <Table
      caption={openData.dumps}
      captionHidden
      columns={dumpColumns}
      rows={dumps}
      rowKey={({ name }) => name}
      empty={openData.noDumps}
    />
  </section>
);

const Follow = () => (
  <section>
    <h2>{openData.follow}</h2>
    <ul>
      {openData.followItems.map(({ href, label, text }) => (
        <li key={href}>
          <a href={href}>{label}</a>
          <span className="ml-3 text-ink-2">{text}</span>
        </li>
      ))}
    </ul>
  </section>
);
