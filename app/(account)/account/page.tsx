import type { Metadata } from "next";
import { AccountDetails } from "@/components/account/account-details";
import { OpenSessions } from "@/components/account/open-sessions";
import { PageHeading } from "@/components/layout/page-heading";
import { SuccessNotice } from "@/components/ui/notice-box";
import { listOpenSessions } from "@/lib/data/sessions";
import { idleLimit } from "@/lib/domain/account/session-limits";
import { now } from "@/lib/infrastructure/clock";
import { currentSignIn, requireAccount } from "@/lib/infrastructure/session/session";
import { account } from "@/lib/messages/account";
import { endOtherSessions } from "./actions";

export const metadata: Metadata = { title: account.own.title };

type Query = Promise<{ changed?: string; ended?: string }>;

export default async function AccountPage({ searchParams }: { searchParams: Query }) {
  const words = account.own;
  const actor = await requireAccount();
  const [{ changed, ended }, signIn, at] = [await searchParams, await currentSignIn(), now()];
  const sessions = await listOpenSessions(actor, new Date(at.getTime() - idleLimit(actor.kind)), at);
  return (
    <>
      {changed ? <SuccessNotice>{words.passwordChanged}</SuccessNotice> : null}
      {ended ? <SuccessNotice>{words.everywhereDone}</SuccessNotice> : null}
      <PageHeading title={words.title} />
      <AccountDetails {...actor} secondFactorReady={signIn?.secondFactorReady ?? false} />
      <OpenSessions sessions={sessions} action={endOtherSessions} />
    </>
  );
}
