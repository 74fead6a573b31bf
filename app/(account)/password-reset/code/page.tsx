import type { Metadata } from "next";
import { ResetForm } from "@/components/account/password-reset-form";
import { PageHeading } from "@/components/layout/page-heading";
import { findResetEmail } from "@/lib/infrastructure/session/pending-reset";
import { account } from "@/lib/messages/account";
import { resetPassword } from "../actions";

export const metadata: Metadata = { title: account.passwordReset.codeTitle };

export default async function ResetCodePage() {
  const words = account.passwordReset;
  return (
    <>
      <PageHeading
        back={{ href: "/password-reset", label: words.again }}
        title={words.codeTitle}
        lead={words.codeLead}
      />
      <ResetForm action={resetPassword} email={(await findResetEmail()) ?? ""} />
    </>
  );
}
