import type { Metadata } from "next";
import { ResetRequestForm } from "@/components/account/password-reset-form";
import { PageHeading } from "@/components/layout/page-heading";
import { account } from "@/lib/messages/account";
import { requestReset } from "./actions";

export const metadata: Metadata = { title: account.passwordReset.title };

export default function PasswordResetPage() {
  return (
    <>
      <PageHeading
        back={{ href: "/sign-in", label: account.signIn.title }}
        title={account.passwordReset.title}
        lead={account.passwordReset.lead}
      />
      <ResetRequestForm action={requestReset} />
    </>
  );
}
