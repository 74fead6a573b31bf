import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignUpForm } from "@/components/account/sign-up-form";
import { PageHeading } from "@/components/layout/page-heading";
import { PRIVACY_VERSION } from "@/lib/domain/account/privacy";
import { leaveWhenSignedIn } from "@/lib/infrastructure/session/session";
import { account } from "@/lib/messages/account";
import { beginSignUp } from "../actions";

export const metadata: Metadata = { title: account.signUp.title };

type Query = Promise<{ privacyVersion?: string }>;

export default async function SignUpDetailsPage({ searchParams }: { searchParams: Query }) {
  await leaveWhenSignedIn(null);
  if ((await searchParams).privacyVersion !== PRIVACY_VERSION) return redirect("/sign-up");
  return (
    <>
      <PageHeading
        caption={account.signUp.caption(2)}
        title={account.signUp.detailsTitle}
        lead={account.signUp.detailsLead}
      />
      <SignUpForm action={beginSignUp} privacyVersion={PRIVACY_VERSION} />
    </>
  );
}
