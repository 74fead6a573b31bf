import type { Metadata } from "next";
import { SecondFactorForm } from "@/components/account/second-factor-form";
import { SecondFactorSetUp } from "@/components/account/second-factor-set-up";
import { PageHeading } from "@/components/layout/page-heading";
import { SuccessNotice } from "@/components/ui/notice-box";
import { qrImage } from "@/lib/infrastructure/qr-image";
import { requireAccount } from "@/lib/infrastructure/session/session";
import { account } from "@/lib/messages/account";
import { prepareSecondFactor } from "@/lib/usecases/account/prepare-second-factor";
import { confirmSecondFactor } from "../../sign-in/actions";

export const metadata: Metadata = { title: account.secondFactor.setUpTitle };

export default async function SecondFactorSettingPage() {
  const words = account.secondFactor;
  const setUp = await prepareSecondFactor(await requireAccount());
  return (
    <>
      <PageHeading
        back={{ href: "/account", label: account.own.back }}
        title={words.setUpTitle}
        lead={setUp ? words.setUpLead : undefined}
      />
      {setUp ? (
        <SecondFactorSetUp image={await qrImage(setUp.address)} secret={setUp.secret}>
          <SecondFactorForm action={confirmSecondFactor} next="/account" submit={words.setUpSubmit} />
        </SecondFactorSetUp>
      ) : (
        <SuccessNotice>{words.inForce}</SuccessNotice>
      )}
    </>
  );
}
