import { EvidenceMark, EvidenceNote } from "@/components/guide/evidence-note";
import { PageHeading } from "@/components/layout/page-heading";
import { InsetText } from "@/components/ui/notice-box";
import { Table } from "@/components/ui/table";
import type { FormAction } from "@/lib/action-result";
import { type MeasureDocumentView, type MeasureLine, measureLines } from "@/lib/domain/measure/document-view";
import { dateText } from "@/lib/messages/dates";
import { MEASURE_PART_NAMES, ruleChangeWords } from "@/lib/messages/rule-change";
import { placeName, TRACK_NAMES, valueText } from "@/lib/messages/rule-words";
import { StartChange } from "./measure-list";

const words = ruleChangeWords.measures;

/** Everything a measure says, with the evidence of each value: what nobody has confirmed yet stays marked. */
export function MeasureDocument({ view, start }: { view: MeasureDocumentView; start: FormAction }) {
  const { document, sections } = view;
  const parts = sections.map((section) => ({ ...section, lines: measureLines(document, section.fields) }));
  const tagged = parts.flatMap(({ lines }) => lines).filter(({ evidence }) => evidence !== null);
  const open = tagged.filter(({ evidence }) => evidence !== "confirmed");
  return (
    <>
      <PageHeading
        title={document.title}
        lead={words.documentLead(words.versionText(document.version), dateText(document.effectiveFrom))}
        back={{ href: "/admin/measures", label: words.title }}
      />
      <InsetText>
        <p>{words.unconfirmed(open.length, tagged.length)}</p>
        <p>{words.confirmHint}</p>
      </InsetText>
      <StartChange history={view} start={start} />
      {parts
        .filter(({ lines }) => lines.length > 0)
        .map(({ id, track, part, lines }) => (
          <section key={id} className="mt-12">
            <h2 className="mb-4 text-xl">
              {track ? `${TRACK_NAMES[track]} · ` : ""}
              {MEASURE_PART_NAMES[part] ?? part}
            </h2>
            <LineTable caption={MEASURE_PART_NAMES[part] ?? part} lines={lines} />
          </section>
        ))}
    </>
  );
}

/** Last part of the place: the section above the table names the rest. */
const shortName = (path: string): string => placeName(path).split(" › ").at(-1) ?? "";

function LineTable({ caption, lines }: { caption: string; lines: readonly MeasureLine[] }) {
  return (
    <Table
      caption={caption}
      captionHidden
      rows={lines}
      rowKey={({ path }) => path}
      columns={[
        { key: "key", header: words.key, cell: ({ path }) => shortName(path) },
        { key: "value", header: words.value, cell: ({ path, value }) => valueText(value, path) },
        { key: "evidence", header: words.evidence, cell: evidenceCell },
      ]}
    />
  );
}

const evidenceCell = ({ evidence, citation }: MeasureLine) =>
  evidence === null ? null : citation ? (
    <EvidenceNote evidence={evidence} citation={citation} />
  ) : (
    <EvidenceMark evidence={evidence} />
  );
