import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { ButtonRow } from "@/components/ui/button";
import type { FormAction } from "@/lib/action-result";
import { account } from "@/lib/messages/account";

type SecondFactorFormProps = {
  action: FormAction;
  next: string | null;
  submit: string;
};

export function SecondFactorForm({ action, next, submit }: SecondFactorFormProps) {
  return (
    <ActionForm action={action} hidden={next ? { next } : {}}>
      <TextField
        name="token"
        label={account.fields.token}
        hint={account.fields.tokenHint}
        inputMode="numeric"
        autoComplete="one-time-code"
        width="short"
        required
      />
      <ButtonRow>
        <SubmitButton>{submit}</SubmitButton>
      </ButtonRow>
    </ActionForm>
  );
}
