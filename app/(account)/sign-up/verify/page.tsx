import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { VerifyEmailForm } from "@/components/account/sign-up-form";
import { PageHeading } from "@/components/layout/page-heading";
import { SuccessNotice } from "@/components/ui/notice-box";
import { PRIVACY_VERSION } from "@/lib/domain/account/privacy";
import { findSignUp } from "@/lib/infrastructure/session/pending-sign-up";
import { account } from "@/lib/messages/account";
import { resendCode, verifyEmail } from "../actions";

export const metadata: Metadata = { title: account.signUp.verifyTitle };

type Query = Promise<{ resent?: string }>;

export default async function VerifyEmailPage({ searchParams }: { searchParams: Query }) {
  const words = account.signUp;
  const pending = await findSignUp();
  if (!pending) return redirect("/sign-up");
  return (
    <>
      {(await searchParams).resent ? <SuccessNotice>{words.resent}</SuccessNotice> : null}
      <PageHeading
        caption={words.caption(3)}
        title={words.verifyTitle}
        lead={words.verifyLead(pending.email)}
      />
      <VerifyEmailForm verify={verifyEmail} resend={resendCode} />
      <p className="mt-5 text-sm">
        <Link href={`/sign-up/details?privacyVersion=${PRIVACY_VERSION}`} className="inline-block py-1">
          {words.again}
        </Link>
      </p>
    </>
  );
}
