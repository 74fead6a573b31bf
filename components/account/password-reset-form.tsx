import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { ButtonRow } from "@/components/ui/button";
import type { FormAction } from "@/lib/action-result";
import { account } from "@/lib/messages/account";
import { activation } from "@/lib/messages/staff-accounts";
import { PasswordFields } from "./password-fields";
import { CodeField } from "./sign-up-form";

function EmailField({ email }: { email?: string }) {
  return (
    <TextField
      name="email"
      label={account.fields.email}
      type="email"
      autoComplete="username"
      spellCheck={false}
      defaultValue={email}
      required
    />
  );
}

export function ResetRequestForm({ action }: { action: FormAction }) {
  return (
    <ActionForm action={action}>
      <EmailField />
      <ButtonRow>
        <SubmitButton>{account.passwordReset.submit}</SubmitButton>
      </ButtonRow>
    </ActionForm>
  );
}

export function ResetForm({ action, email }: { action: FormAction; email: string }) {
  return (
    <ActionForm action={action}>
      <EmailField email={email} />
      <CodeField />
      <PasswordFields label={account.fields.changedPassword} hint={account.fields.reusedHint} />
      <ButtonRow>
        <SubmitButton>{account.passwordReset.codeSubmit}</SubmitButton>
      </ButtonRow>
    </ActionForm>
  );
}

/** The first password of an account that an administrator made. */
export function ActivationForm({ action, token }: { action: FormAction; token: string }) {
  return (
    <ActionForm action={action} hidden={{ token }}>
      <PasswordFields label={account.fields.newPassword} hint={account.fields.passwordHint} />
      <ButtonRow>
        <SubmitButton>{activation.submit}</SubmitButton>
      </ButtonRow>
    </ActionForm>
  );
}
