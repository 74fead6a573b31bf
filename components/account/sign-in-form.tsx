import Link from "next/link";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { ButtonRow } from "@/components/ui/button";
import type { FormAction } from "@/lib/action-result";
import { account } from "@/lib/messages/account";

type SignInFormProps = {
  action: FormAction;
  next: string | null;
  email?: string;
  password?: string;
};

export function SignInForm({ action, next, email, password }: SignInFormProps) {
  return (
    <ActionForm key={email} action={action} hidden={next ? { next } : {}}>
      <TextField
        name="email"
        label={account.fields.email}
        type="email"
        autoComplete="username"
        spellCheck={false}
        defaultValue={email}
        required
      />
      <TextField
        name="password"
        label={account.fields.password}
        type="password"
        autoComplete="current-password"
        defaultValue={password}
        required
      />
      <ButtonRow>
        <SubmitButton>{account.signIn.submit}</SubmitButton>
        <Link href="/password-reset" className="inline-block py-2 text-sm">
          {account.signIn.forgotten}
        </Link>
      </ButtonRow>
      <p className="mt-10 border-t border-line pt-5 text-sm text-ink-2">
        {`${account.signIn.noAccount}　`}
        <Link href="/sign-up" className="inline-block py-1">
          {account.signIn.signUp}
        </Link>
      </p>
    </ActionForm>
  );
}
