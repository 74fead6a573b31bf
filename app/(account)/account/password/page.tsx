import type { Metadata } from "next";
import { NewPasswordForm } from "@/components/account/new-password-form";
import { PageHeading } from "@/components/layout/page-heading";
import { requireAccount } from "@/lib/infrastructure/session/session";
import { account } from "@/lib/messages/account";
import { changePassword } from "../../sign-in/actions";

export const metadata: Metadata = { title: account.own.changePassword };

export default async function ChangePasswordPage() {
  const { email } = await requireAccount();
  const words = account.own;
  return (
    <>
      <PageHeading back={{ href: "/account", label: words.back }} title={words.changePassword} />
      <NewPasswordForm
        action={changePassword}
        email={email}
        next="/account?changed=1"
        submit={words.passwordSubmit}
      />
    </>
  );
}
