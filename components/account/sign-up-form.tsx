import Link from "next/link";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { ButtonRow } from "@/components/ui/button";
import type { FormAction } from "@/lib/action-result";
import { account } from "@/lib/messages/account";
import { PasswordFields } from "./password-fields";

export function SignUpForm({ action, privacyVersion }: { action: FormAction; privacyVersion: string }) {
  const words = account.fields;
  return (
    <ActionForm action={action} hidden={{ privacyVersion }}>
      <TextField
        name="name"
        label={words.name}
        hint={words.nameHint}
        autoComplete="name"
        width="short"
        required
      />
      <TextField
        name="email"
        label={words.email}
        hint={words.emailHint}
        type="email"
        autoComplete="username"
        spellCheck={false}
        required
      />
      <PasswordFields label={words.newPassword} hint={words.passwordHint} />
      <ButtonRow>
        <SubmitButton>{account.signUp.submit}</SubmitButton>
        <Link href="/sign-in" className="inline-block py-2 text-sm">
          {account.signUp.haveAccount}
        </Link>
      </ButtonRow>
    </ActionForm>
  );
}

/** The mailed code of a sign-up, with a second form that sends it once more. */
export function VerifyEmailForm({ verify, resend }: { verify: FormAction; resend: FormAction }) {
  return (
    <>
      <ActionForm action={verify}>
        <CodeField />
        <ButtonRow>
          <SubmitButton>{account.signUp.verifySubmit}</SubmitButton>
        </ButtonRow>
      </ActionForm>
      <div className="mt-12 border-t border-line pt-5 text-sm text-ink-2">
        <p className="mb-3">{account.signUp.resendHint}</p>
        <ActionForm action={resend}>
          <SubmitButton variant="quiet">{account.signUp.resend}</SubmitButton>
        </ActionForm>
      </div>
    </>
  );
}

export function CodeField() {
  return (
    <TextField
      name="code"
      label={account.fields.code}
      hint={account.fields.codeHint}
      inputMode="numeric"
      autoComplete="one-time-code"
      width="short"
      required
    />
  );
}
