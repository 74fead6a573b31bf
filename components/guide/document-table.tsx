import { type Column, Table } from "@/components/ui/table";
import type { DocumentType } from "@/lib/domain/measure/terms";
import type { TrackDocument } from "@/lib/domain/measure/track";
import { guide } from "@/lib/messages/guide";
import { DOCUMENT_NAMES, REQUIREMENT_NAMES } from "@/lib/messages/measure-terms";
import { EvidenceNote } from "./evidence-note";

/** Templates in public/templates. */
const TEMPLATES: Partial<Record<DocumentType, string>> = {
  agreement: "agreement",
  charter: "charter",
  constructionPlan: "construction-plan",
  memberConfirmations: "member-confirmation",
  integrityCommitment: "integrity-commitment",
  nonSecrecyStatement: "non-secrecy-statement",
  authorization: "authorization",
};

function TemplateLink({ type }: { type: DocumentType }) {
  const file = TEMPLATES[type];
  if (!file) return null;
  return (
    <a
      href={`/templates/${file}.docx`}
      download={`${DOCUMENT_NAMES[type]}.docx`}
      className="inline-block py-0.5"
    >
      {guide.downloadTemplate}
      <span className="sr-only">{DOCUMENT_NAMES[type]}</span>
    </a>
  );
}

const columns: Column<TrackDocument>[] = [
  { key: "name", header: guide.documentName, cell: ({ type }) => DOCUMENT_NAMES[type] },
  {
    key: "requirement",
    header: guide.documentRequirement,
    cell: ({ requirement }) => (
      <span className={requirement === "required" ? "font-semibold" : "text-ink-2"}>
        {REQUIREMENT_NAMES[requirement]}
      </span>
    ),
  },
  {
    key: "note",
    header: guide.documentNote,
    cell: ({ note, evidence, citation }) => (
      <>
        {note}
        <EvidenceNote evidence={evidence} citation={citation} />
      </>
    ),
  },
  { key: "template", header: guide.template, cell: ({ type }) => <TemplateLink type={type} /> },
];

/** The materials of a track: what to bring, what not, and a template where one helps. */
export function DocumentTable({ documents }: { documents: readonly TrackDocument[] }) {
  return (
    <Table
      caption={guide.sections.documents}
      captionHidden
      columns={columns}
      rows={documents}
      rowKey={({ type }) => type}
    />
  );
}
