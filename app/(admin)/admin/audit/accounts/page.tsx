import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AccountEventTable } from "@/components/audit/account-event-table";
import { PageHeading } from "@/components/layout/page-heading";
import { requireStaff } from "@/lib/infrastructure/session/session";
import { auditWords } from "@/lib/messages/audit";
import { readAccountEvents } from "@/lib/usecases/audit/read-attempts";

const words = auditWords.accounts;
export const metadata: Metadata = { title: words.title };

export default async function AccountEventsPage() {
  const events = (await readAccountEvents(await requireStaff("auditAdministrator"))) ?? notFound();
  return (
    <>
      <PageHeading title={words.title} lead={words.lead} back={{ href: "/admin/audit", label: words.back }} />
      <AccountEventTable events={events} />
    </>
  );
}
