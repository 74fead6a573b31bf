import { TextField } from "@/components/form/text-field";
import { account } from "@/lib/messages/account";

/** A new password, typed twice. */
export function PasswordFields({ label, hint }: { label: string; hint: string }) {
  return (
    <>
      <TextField
        name="password"
        label={label}
        hint={hint}
        type="password"
        autoComplete="new-password"
        required
      />
      <TextField
        name="repeat"
        label={account.fields.repeat}
        type="password"
        autoComplete="new-password"
        required
      />
    </>
  );
}
