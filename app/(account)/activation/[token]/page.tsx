import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActivationForm } from "@/components/account/password-reset-form";
import { PageHeading } from "@/components/layout/page-heading";
import { now } from "@/lib/infrastructure/clock";
import { activation } from "@/lib/messages/staff-accounts";
import { findActivation } from "@/lib/usecases/staff/activate-account";
import { activate } from "../actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: activation.title, robots: { index: false } };

export default async function ActivationPage({ params }: PageProps<"/activation/[token]">) {
  const { token } = await params;
  const { email } = (await findActivation(token, now())) ?? notFound();
  return (
    <>
      <PageHeading title={activation.title} lead={activation.lead(email)} />
      <ActivationForm action={activate} token={token} />
    </>
  );
}
