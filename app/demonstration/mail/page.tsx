import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MailList } from "@/components/account/mail-list";
import { PageHeading } from "@/components/layout/page-heading";
import { listDemonstrationMail } from "@/lib/infrastructure/mail/demonstration-mail";
import { account } from "@/lib/messages/account";

export const metadata: Metadata = { title: account.mail.title, robots: { index: false } };

export const dynamic = "force-dynamic";

type Query = Promise<{ to?: string }>;

export default async function DemonstrationMailPage({ searchParams }: { searchParams: Query }) {
  const { to } = await searchParams;
  const address = typeof to === "string" ? to : "";
  const mails = await listDemonstrationMail(address);
  if (!mails) return notFound();
  return (
    <>
      <PageHeading title={account.mail.title} lead={account.mail.lead} />
      <MailList mails={mails} address={address} />
    </>
  );
}
