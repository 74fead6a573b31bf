import type { Metadata } from "next";
import { NewPasswordForm } from "@/components/account/new-password-form";
import { PageHeading } from "@/components/layout/page-heading";
import { localPath } from "@/lib/domain/account/return-address";
import { requireStep } from "@/lib/infrastructure/session/session";
import { account } from "@/lib/messages/account";
import { changePassword } from "../actions";

export const metadata: Metadata = { title: account.newPassword.title };

type Query = Promise<{ next?: string }>;

export default async function NewPasswordPage({ searchParams }: { searchParams: Query }) {
  const next = localPath((await searchParams).next);
  const { actor } = await requireStep("password", next);
  return (
    <>
      <PageHeading title={account.newPassword.title} lead={account.newPassword.lead} />
      <NewPasswordForm
        action={changePassword}
        email={actor.email}
        next={next}
        submit={account.newPassword.submit}
      />
    </>
  );
}
