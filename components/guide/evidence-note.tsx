import type { Evidence } from "@/lib/domain/measure/terms";
import { guide } from "@/lib/messages/guide";
import { EVIDENCE_NAMES } from "@/lib/messages/measure-terms";

const MARKS: Record<Evidence, { sign: string; tone: string }> = {
  found: { sign: "●", tone: "text-green" },
  confirmed: { sign: "◆", tone: "text-blue" },
  assumption: { sign: "○", tone: "text-amber" },
};

type EvidenceNoteProps = { evidence: Evidence; citation: string | null; label?: string };

/** How well a rule is evidenced, in words with a mark of its own, and where to look it up. */
export function EvidenceNote({ evidence, citation, label }: EvidenceNoteProps) {
  return (
    <p className="text-xs text-ink-3">
      {label ? <span className="mr-3">{label}</span> : null}
      <EvidenceMark evidence={evidence} />
      {citation ? (
        <span className="ml-3">
          {evidence === "assumption" ? guide.reference : guide.source}
          {citation}
        </span>
      ) : null}
    </p>
  );
}

export function EvidenceMark({ evidence }: { evidence: Evidence }) {
  const { sign, tone } = MARKS[evidence];
  return (
    <span className={`whitespace-nowrap ${tone}`}>
      <span aria-hidden="true" className="mr-1.5 text-[0.625rem]">
        {sign}
      </span>
      {EVIDENCE_NAMES[evidence]}
    </span>
  );
}
