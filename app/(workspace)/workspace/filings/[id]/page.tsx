import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CopyForm } from "@/components/filing/copy-form";
import { DraftTaskList } from "@/components/filing/draft-task-list";
import { StatusPage } from "@/components/filing/status-page";
import { now } from "@/lib/infrastructure/clock";
import { requireOrganization } from "@/lib/infrastructure/session/session";
import { status } from "@/lib/messages/filing-status";
import { loadDraft } from "@/lib/usecases/filing/load-draft";
import { loadStatus } from "@/lib/usecases/filing/load-status";
import { copyFilingAction } from "../actions";

export const metadata: Metadata = { title: status.title };
export const dynamic = "force-dynamic";

export default async function FilingPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const actor = await requireOrganization();
  const view = await loadStatus(actor, id, now());
  if (!view) return notFound();
  if (view.state === "draft") {
    const draft = await loadDraft(actor, id, now());
    return draft ? <DraftTaskList draft={draft} /> : notFound();
  }
  const copy = <CopyForm filingId={id} idempotencyKey={randomUUID()} action={copyFilingAction} />;
  return <StatusPage view={view} copy={copy} />;
}
