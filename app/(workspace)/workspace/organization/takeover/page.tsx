import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHeading } from "@/components/layout/page-heading";
import { TakeoverForm } from "@/components/organization/takeover-form";
import { findFile } from "@/lib/data/files";
import { findByCreditCode } from "@/lib/data/organizations";
import { inspectCreditCode } from "@/lib/domain/organization/credit-code";
import { requireApplicant } from "@/lib/infrastructure/session/session";
import { fileSentence } from "@/lib/messages/file-sentence";
import { organizationPages } from "@/lib/messages/organization";
import { requestTakeover } from "../actions";

const words = organizationPages.takeover;
export const metadata: Metadata = { title: words.title };

type Props = { searchParams: Promise<{ code?: string; file?: string; fileError?: string }> };

export default async function TakeoverPage({ searchParams }: Props) {
  const actor = await requireApplicant();
  const { code: typed, file, fileError } = await searchParams;
  const { code } = inspectCreditCode(String(typed ?? ""));
  const unit = code ? await findByCreditCode(code) : null;
  if (!unit || (actor.organization && actor.organization.id !== unit.id)) return notFound();
  const here = `/workspace/organization/takeover?code=${code}`;
  return (
    <>
      <PageHeading title={words.title} caption={unit.name} lead={words.lead} />
      <TakeoverForm
        action={requestTakeover}
        organizationId={unit.id}
        back={here}
        uploaded={file ? await findFile(actor, file) : null}
        {...(fileError ? { fileError: fileSentence(fileError) } : {})}
      />
    </>
  );
}
