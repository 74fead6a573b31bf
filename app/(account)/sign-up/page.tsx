import type { Metadata } from "next";
import { PrivacyConsent } from "@/components/account/privacy-consent";
import { PageHeading } from "@/components/layout/page-heading";
import { PRIVACY_VERSION } from "@/lib/domain/account/privacy";
import { leaveWhenSignedIn } from "@/lib/infrastructure/session/session";
import { account } from "@/lib/messages/account";
import { privacy } from "@/lib/messages/statements";

export const metadata: Metadata = { title: account.signUp.title };

export default async function SignUpPage() {
  await leaveWhenSignedIn(null);
  return (
    <>
      <PageHeading
        caption={account.signUp.caption(1)}
        title={account.signUp.privacyTitle}
        lead={account.signUp.privacyLead}
      />
      <PrivacyConsent sections={privacy.sections} version={PRIVACY_VERSION} />
    </>
  );
}
