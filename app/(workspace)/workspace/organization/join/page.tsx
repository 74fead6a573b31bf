import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PageHeading } from "@/components/layout/page-heading";
import { FindUnitForm, JoinForm } from "@/components/organization/join-form";
import { findByCreditCode } from "@/lib/data/organizations";
import { inspectCreditCode } from "@/lib/domain/organization/credit-code";
import { requireApplicant } from "@/lib/infrastructure/session/session";
import { organizationPages } from "@/lib/messages/organization";
import { requestJoin } from "../actions";

const words = organizationPages.join;
export const metadata: Metadata = { title: words.title };

type Props = { searchParams: Promise<{ code?: string }> };

const back = { href: "/workspace/organization", label: organizationPages.register.title };

export default async function JoinPage({ searchParams }: Props) {
  const actor = await requireApplicant();
  if (actor.organization) redirect("/workspace/organization");
  const { code } = inspectCreditCode(String((await searchParams).code ?? ""));
  const unit = code ? await findByCreditCode(code) : null;
  return (
    <>
      <PageHeading title={words.title} back={back} lead={unit ? words.lead : undefined} />
      {unit ? (
        <JoinForm action={requestJoin} unit={unit} code={code} />
      ) : (
        <FindUnitForm code={code} {...(code ? { error: words.notFound } : {})} />
      )}
    </>
  );
}
