import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import type { FormAction } from "@/lib/action-result";
import { status } from "@/lib/messages/filing-status";

type CopyFormProps = { filingId: string; idempotencyKey: string; action: FormAction };

export function CopyForm({ filingId, idempotencyKey, action }: CopyFormProps) {
  return (
    <ActionForm action={action} hidden={{ filingId, key: idempotencyKey }}>
      <SubmitButton>{status.copy}</SubmitButton>
      <p className="mt-2 text-sm text-ink-3">{status.copyHint}</p>
    </ActionForm>
  );
}
