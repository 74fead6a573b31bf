import type { Metadata } from "next";
import { SecondFactorEntry } from "@/components/account/second-factor-entry";
import { SecondFactorForm } from "@/components/account/second-factor-form";
import { SecondFactorSetUp } from "@/components/account/second-factor-set-up";
import { PageHeading } from "@/components/layout/page-heading";
import { localPath } from "@/lib/domain/account/return-address";
import { qrImage } from "@/lib/infrastructure/qr-image";
import { requireStep } from "@/lib/infrastructure/session/session";
import { account } from "@/lib/messages/account";
import { prepareSecondFactor } from "@/lib/usecases/account/prepare-second-factor";
import { confirmSecondFactor } from "../actions";

export const metadata: Metadata = { title: account.secondFactor.title };

type Query = Promise<{ next?: string }>;

export default async function SecondFactorPage({ searchParams }: { searchParams: Query }) {
  const words = account.secondFactor;
  const next = localPath((await searchParams).next);
  const { actor } = await requireStep("secondFactor", next);
  const setUp = await prepareSecondFactor(actor);
  const form = (
    <SecondFactorForm
      action={confirmSecondFactor}
      next={next}
      submit={setUp ? words.setUpSubmit : words.submit}
    />
  );
  if (!setUp) return <SecondFactorEntry>{form}</SecondFactorEntry>;
  return (
    <>
      <PageHeading title={words.setUpTitle} lead={words.setUpLead} />
      <SecondFactorSetUp image={await qrImage(setUp.address)} secret={setUp.secret}>
        {form}
      </SecondFactorSetUp>
    </>
  );
}
