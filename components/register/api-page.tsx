import { PageHeading } from "@/components/layout/page-heading";
import { ButtonLink } from "@/components/ui/button-link";
import { Table } from "@/components/ui/table";
import { apiPage } from "@/lib/messages/open-data-page";

export type DescribedPath = {
  path: string;
  summary: string;
  parameters: readonly { name: string; description: string }[];
};

/** The interface for programs, readable: addresses with their parameters, and the rules of all of them. */
export function ApiPage({ paths }: { paths: readonly DescribedPath[] }) {
  return (
    <article>
      <PageHeading
        title={apiPage.title}
        lead={apiPage.lead}
        back={{ href: "/open-data", label: apiPage.back }}
        actions={
          <ButtonLink href="/api/v1/openapi.json" variant="quiet">
            {apiPage.openapi}
          </ButtonLink>
        }
      />
      <div className="document sections max-w-none">
        <section>
          <h2>{apiPage.example}</h2>
          <ul>
            {apiPage.examples.map(({ text, path }) => (
              <li key={path}>
                {text}
                <br />
                <a href={path} rel="nofollow" className="font-mono text-sm break-all">
                  {path}
                </a>
              </li>
            ))}
          </ul>
        </section>
        {apiPage.rules.map(({ title, text }) => (
          <section key={title}>
            <h2>{title}</h2>
            <p>{text}</p>
          </section>
        ))}
        <section>
          <h2>{apiPage.paths}</h2>
          <Paths paths={paths} />
        </section>
      </div>
    </article>
  );
}

const Paths = ({ paths }: { paths: readonly DescribedPath[] }) => (
  <Table
    caption={apiPage.paths}
    captionHidden
    columns={[
      {
        key: "path",
        header: apiPage.pathColumns.path,
        cell: ({ path }: DescribedPath) => <code className="font-mono text-sm break-all">{path}</code>,
      },
      { key: "summary", header: apiPage.pathColumns.summary, cell: ({ summary }) => summary },
      {
        key: "parameters",
        header: apiPage.pathColumns.parameters,
        cell: ({ parameters }) => <Parameters parameters={parameters} />,
      },
    ]}
    rows={paths}
    rowKey={({ path }) => path}
  />
);

function Parameters({ parameters }: Pick<DescribedPath, "parameters">) {
  if (parameters.length === 0) return <span className="text-ink-3">{apiPage.noParameters}</span>;
  return (
    <dl className="space-y-1">
      {parameters.map(({ name, description }) => (
        <div key={name} className={name ? "sm:grid sm:grid-cols-[7rem_minmax(0,1fr)] sm:gap-x-4" : undefined}>
          {name ? <dt className="mr-2 inline font-mono text-ink">{name}</dt> : null}
          <dd className="inline text-ink-2">{description}</dd>
        </div>
      ))}
    </dl>
  );
}
