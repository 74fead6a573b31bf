import { SectionHeading } from "@/components/layout/section-heading";
import { Details } from "@/components/ui/details";
import { Table } from "@/components/ui/table";
import type { KeyPeriod } from "@/lib/domain/register/signed-certificate";
import { dateText } from "@/lib/messages/dates";
import { offline } from "@/lib/messages/verify";

const PROGRAM = "/templates/verify-certificate.mjs";
const KEYS = "/.well-known/certificate-keys.json";

/** How anybody checks a certificate without this site: what a signature says, the three files, the keys of all times. */
export function OfflineCheck({ keys, program }: { keys: readonly KeyPeriod[]; program: string }) {
  return (
    <>
      <section aria-labelledby="results" className="mt-16">
        <SectionHeading id="results">{offline.resultsTitle}</SectionHeading>
        <dl className="border-t border-line-2">
          {offline.results.map(({ term, text }) => (
            <div
              key={term}
              className="grid gap-x-8 border-b border-line py-3 sm:grid-cols-[9rem_minmax(0,1fr)]"
            >
              <dt className="font-semibold">{term}</dt>
              <dd className="max-w-measure text-ink-2">{text}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section aria-labelledby="offline" className="mt-16">
        <SectionHeading id="offline">{offline.title}</SectionHeading>
        <p className="max-w-measure text-ink-2">{offline.lead}</p>
        <Steps />
        <div data-print="hidden">
          <Details summary={offline.program}>
            <pre className="mt-3 border border-line bg-surface p-4 text-xs leading-relaxed break-words whitespace-pre-wrap">
              <code>{program}</code>
            </pre>
          </Details>
        </div>
      </section>
      <section aria-labelledby="keys" className="mt-16">
        <SectionHeading id="keys">{offline.keys}</SectionHeading>
        <p className="mb-5 max-w-measure text-ink-2">{offline.keysLead}</p>
        <KeyTable keys={keys} />
      </section>
    </>
  );
}

function Steps() {
  const links = { keys: KEYS, program: PROGRAM };
  return (
    <ol className="mt-5 mb-6 max-w-measure list-decimal space-y-2 pl-6">
      {offline.steps.map(({ text, file, command }) => (
        <li key={text}>
          {text}
          {file ? (
            <a href={links[file]} download className="ml-1 inline-block py-1">
              {offline.files[file]}
            </a>
          ) : null}
          {command ? (
            <code className="mt-2 block border border-line bg-surface px-4 py-3 text-sm break-words">
              {command}
            </code>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

const KeyTable = ({ keys }: { keys: readonly KeyPeriod[] }) => (
  <Table
    caption={offline.keys}
    captionHidden
    rows={keys}
    rowKey={({ id }) => id}
    empty={offline.noKeys}
    columns={[
      {
        key: "id",
        header: offline.columns.id,
        heading: true,
        cell: ({ id }) => <span className="font-mono text-xs break-all">{id}</span>,
      },
      { key: "algorithm", header: offline.columns.algorithm, cell: ({ algorithm }) => algorithm },
      {
        key: "period",
        header: offline.columns.period,
        cell: ({ since, until }) =>
          since
            ? offline.period(dateText(since.slice(0, 10)), until && dateText(until.slice(0, 10)))
            : offline.unused,
      },
    ]}
  />
);
