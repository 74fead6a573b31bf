import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import type { FormAction } from "@/lib/action-result";
import { entrance } from "@/lib/messages/invitation";

/** The short code of a printed letter. */
export function ShortCodeForm({ action }: { action: FormAction }) {
  return (
    <ActionForm action={action}>
      <TextField
        name="shortCode"
        label={entrance.shortCode}
        hint={entrance.shortCodeHint}
        width="short"
        autoComplete="off"
        spellCheck={false}
      />
      <SubmitButton>{entrance.open}</SubmitButton>
    </ActionForm>
  );
}
