import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { status } from "@/lib/messages/filing-status";
import type { FilingFormAction } from "./form-action";

type CopyFormProps = { filingId: string; idempotencyKey: string; action: FilingFormAction };

export function CopyForm({ filingId, idempotencyKey, action }: CopyFormProps) {
  return (
    <ActionForm action={action} hidden={{ filingId, key: idempotencyKey }}>
      <SubmitButton>{status.copy}</SubmitButton>
      <p className="mt-2 text-sm text-ink-3">{status.copyHint}</p>
    </ActionForm>
  );
}
