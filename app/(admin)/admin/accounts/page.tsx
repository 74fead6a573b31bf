import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHeading } from "@/components/layout/page-heading";
import { AccountTables } from "@/components/staff/account-tables";
import { ButtonLink } from "@/components/ui/button-link";
import { ACCOUNT_KEEPERS } from "@/lib/domain/account/administration";
import { now } from "@/lib/infrastructure/clock";
import { requireStaff } from "@/lib/infrastructure/session/session";
import { staffAccounts } from "@/lib/messages/staff-accounts";
import { listAccounts } from "@/lib/usecases/staff/list-accounts";

export const metadata: Metadata = { title: staffAccounts.title };

export default async function AccountsPage() {
  const accounts = (await listAccounts(await requireStaff(...ACCOUNT_KEEPERS), now())) ?? notFound();
  const create = <ButtonLink href="/admin/accounts/new">{staffAccounts.create}</ButtonLink>;
  return (
    <>
      <PageHeading
        title={staffAccounts.title}
        lead={staffAccounts.lead}
        actions={accounts.mayCreate ? create : null}
      />
      <AccountTables {...accounts} />
    </>
  );
}
