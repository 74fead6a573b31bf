import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHeading } from "@/components/layout/page-heading";
import { AccountPage } from "@/components/staff/account-page";
import { ACCOUNT_KEEPERS } from "@/lib/domain/account/administration";
import { now } from "@/lib/infrastructure/clock";
import { requireStaff } from "@/lib/infrastructure/session/session";
import { staffAccounts } from "@/lib/messages/staff-accounts";
import { loadAccount } from "@/lib/usecases/staff/load-account";
import * as actions from "../actions";

export const metadata: Metadata = { title: staffAccounts.accountTitle };

export default async function StaffAccountPage({ params }: PageProps<"/admin/accounts/[id]">) {
  const [actor, { id }] = await Promise.all([requireStaff(...ACCOUNT_KEEPERS), params]);
  const account = (await loadAccount(actor, id, now())) ?? notFound();
  return (
    <>
      <PageHeading title={account.name} back={{ href: "/admin/accounts", label: staffAccounts.back }} />
      <AccountPage account={account} actions={actions} />
    </>
  );
}
