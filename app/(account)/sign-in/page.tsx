import type { Metadata } from "next";
import { DemonstrationAccounts } from "@/components/account/demonstration-accounts";
import { SignInForm } from "@/components/account/sign-in-form";
import { TwoColumns } from "@/components/layout/main-content";
import { PageHeading } from "@/components/layout/page-heading";
import { InsetText, SuccessNotice } from "@/components/ui/notice-box";
import { listDemonstrationAccounts } from "@/lib/data/demonstration-accounts";
import { localPath } from "@/lib/domain/account/return-address";
import { isDemonstration } from "@/lib/env";
import { isFormParked } from "@/lib/infrastructure/session/parked-forms";
import { leaveWhenSignedIn } from "@/lib/infrastructure/session/session";
import { account } from "@/lib/messages/account";
import { signIn } from "./actions";

const { title, lead } = account.signIn;
export const metadata: Metadata = { title, description: lead, alternates: { canonical: "/sign-in" } };

type Query = Promise<Record<string, string | undefined>>;

export default async function SignInPage({ searchParams }: { searchParams: Query }) {
  const query = await searchParams;
  const next = localPath(query.next);
  await leaveWhenSignedIn(next);
  const accounts = isDemonstration ? await listDemonstrationAccounts() : [];
  const chosen = accounts.find((each) => each.account === query.account);
  const aside = isDemonstration ? <DemonstrationAccounts accounts={accounts} next={next} /> : null;
  return (
    <TwoColumns aside={aside}>
      {query.reset ? <SuccessNotice>{account.signIn.passwordReset}</SuccessNotice> : null}
      {query.ended ? <SuccessNotice>{account.signIn.ended}</SuccessNotice> : null}
      <PageHeading title={account.signIn.title} lead={account.signIn.lead} />
      {next && (await isFormParked()) ? <InsetText>{account.signIn.parked}</InsetText> : null}
      <SignInForm action={signIn} next={next} email={chosen?.account} password={chosen?.password} />
    </TwoColumns>
  );
}
