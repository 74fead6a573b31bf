import { SelectField } from "@/components/form/choice-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { EvidenceMark } from "@/components/guide/evidence-note";
import { EVIDENCE, type Evidence } from "@/lib/domain/measure/terms";
import { CONFIRM } from "@/lib/domain/rule-change/read-form";
import { EVIDENCE_NAMES } from "@/lib/messages/measure-terms";
import { ruleChangeWords } from "@/lib/messages/rule-change";

const words = ruleChangeWords.section;
const OPTIONS = EVIDENCE.map((value) => ({ value, label: EVIDENCE_NAMES[value] }));

type EvidenceFieldsProps = {
  /** Path of the object that carries the evidence. */
  at: string;
  evidence: Evidence;
  citation: string | null;
};

/** How well a value is evidenced, to be changed with it, and the button by which a person vouches for it. */
export function EvidenceFields({ at, evidence, citation }: EvidenceFieldsProps) {
  return (
    <div className="mb-7 border-l-4 border-line pl-5 [&>div]:mb-4">
      <p className="mb-3 text-sm">
        <EvidenceMark evidence={evidence} />
      </p>
      <SelectField
        name={`${at}.evidence`}
        label={words.evidence}
        options={OPTIONS}
        placeholder={null}
        defaultValue={evidence}
      />
      <TextField
        name={`${at}.citation`}
        label={words.citation}
        defaultValue={citation ?? ""}
        width="full"
        optional
      />
      <ConfirmButton at={at} evidence={evidence} />
    </div>
  );
}

/** Saves the page and marks the one value as confirmed by a person. */
export function ConfirmButton({ at, evidence }: Pick<EvidenceFieldsProps, "at" | "evidence">) {
  return evidence === "confirmed" ? null : (
    <SubmitButton variant="quiet" name={CONFIRM} value={at}>
      {words.confirm}
    </SubmitButton>
  );
}

/** The evidence of a value of a document, if it carries one. */
export function evidenceOf(value: unknown): { evidence: Evidence; citation: string | null } | null {
  if (typeof value !== "object" || value === null || !("evidence" in value)) return null;
  const evidence = EVIDENCE.find((known) => known === value.evidence) ?? "assumption";
  const citation = "citation" in value && typeof value.citation === "string" ? value.citation : null;
  return { evidence, citation };
}
