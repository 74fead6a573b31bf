import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { ButtonRow } from "@/components/ui/button";
import type { FormAction } from "@/lib/action-result";
import { account } from "@/lib/messages/account";
import { PasswordFields } from "./password-fields";

type NewPasswordFormProps = {
  action: FormAction;
  email: string;
  next: string | null;
  submit: string;
};

/** The user name travels along unseen, so that password managers know which entry to renew. */
export function NewPasswordForm({ action, email, next, submit }: NewPasswordFormProps) {
  const words = account.fields;
  return (
    <ActionForm action={action} hidden={next ? { next } : {}}>
      <input type="text" name="username" autoComplete="username" defaultValue={email} hidden readOnly />
      <TextField
        name="current"
        label={words.current}
        type="password"
        autoComplete="current-password"
        required
      />
      <PasswordFields label={words.changedPassword} hint={words.reusedHint} />
      <ButtonRow>
        <SubmitButton>{submit}</SubmitButton>
      </ButtonRow>
    </ActionForm>
  );
}
