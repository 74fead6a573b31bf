import type { Metadata } from "next";
import { PageHeading } from "@/components/layout/page-heading";
import { NewAccountForm } from "@/components/staff/role-forms";
import { ROLE_REQUESTER } from "@/lib/domain/account/administration";
import { now } from "@/lib/infrastructure/clock";
import { requireStaff } from "@/lib/infrastructure/session/session";
import { staffAccounts } from "@/lib/messages/staff-accounts";
import { listOffices } from "@/lib/usecases/staff/check-roles";
import { createAccount } from "../actions";

export const metadata: Metadata = { title: staffAccounts.form.title };

export default async function NewAccountPage() {
  const { province } = await requireStaff(ROLE_REQUESTER);
  return (
    <>
      <PageHeading
        title={staffAccounts.form.title}
        lead={staffAccounts.form.lead}
        back={{ href: "/admin/accounts", label: staffAccounts.back }}
      />
      <NewAccountForm action={createAccount} offices={await listOffices(province, now())} />
    </>
  );
}
