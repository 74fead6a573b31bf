import Link from "next/link";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import type { FormAction } from "@/lib/action-result";
import type { RuleChangeKind } from "@/lib/domain/rule-change/transitions";
import { ruleChangeWords } from "@/lib/messages/rule-change";

type StartRuleChangeProps = {
  kind: RuleChangeKind;
  subject: string;
  label: string;
  openChangeId: string | null;
  mayStart: boolean;
  start: FormAction;
};

/** Begins a draft of a rule, or leads to the one that is under way. */
export function StartRuleChange({
  kind,
  subject,
  label,
  openChangeId,
  mayStart,
  start,
}: StartRuleChangeProps) {
  if (openChangeId)
    return (
      <Link href={`/admin/changes/${openChangeId}`} className="inline-block py-1">
        {ruleChangeWords.measures.underWay}
      </Link>
    );
  if (!mayStart) return null;
  return (
    <ActionForm action={start} hidden={{ kind, subject }}>
      <SubmitButton variant="quiet">{label}</SubmitButton>
    </ActionForm>
  );
}
