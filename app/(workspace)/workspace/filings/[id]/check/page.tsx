import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { CheckPage } from "@/components/filing/check-page";
import { SubmitForm } from "@/components/filing/submit-form";
import { now } from "@/lib/infrastructure/clock";
import { requireOrganization } from "@/lib/infrastructure/session/session";
import { check } from "@/lib/messages/filing";
import { loadDraft } from "@/lib/usecases/filing/load-draft";
import { submitFilingAction } from "../actions";

export const metadata: Metadata = { title: check.title };
export const dynamic = "force-dynamic";

export default async function FilingCheckPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const draft = await loadDraft(await requireOrganization(), id, now());
  if (!draft) return notFound();
  if (draft.state !== "draft") redirect(`/workspace/filings/${id}`);
  const submit = <SubmitForm draft={draft} idempotencyKey={randomUUID()} action={submitFilingAction} />;
  return <CheckPage draft={draft} submit={submit} />;
}
