import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { CopyForm } from "@/components/filing/copy-form";
import { DraftTaskList } from "@/components/filing/draft-task-list";
import { StatusPage } from "@/components/filing/status-page";
import { now } from "@/lib/infrastructure/clock";
import { requireOrganization } from "@/lib/infrastructure/session/session";
import { filing } from "@/lib/messages/filing";
import { status } from "@/lib/messages/filing-status";
import { loadDraft } from "@/lib/usecases/filing/load-draft";
import { loadStatus } from "@/lib/usecases/filing/load-status";
import { copyFilingAction } from "../actions";

type Props = { params: Promise<{ id: string }> };

export const dynamic = "force-dynamic";

/** Read once for the title and the page. */
const load = cache(async (id: string) => loadStatus(await requireOrganization(), id, now()));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const view = await load((await params).id);
  if (!view) return {};
  const name = view.name || filing.untitled;
  return { title: view.state === "draft" ? filing.titleOf(name) : status.titleOf(name) };
}

export default async function FilingPage({ params }: Props) {
  const { id } = await params;
  const [actor, view] = await Promise.all([requireOrganization(), load(id)]);
  if (!view) return notFound();
  if (view.state === "draft") {
    const draft = await loadDraft(actor, id, now());
    return draft ? <DraftTaskList draft={draft} /> : notFound();
  }
  const copy = <CopyForm filingId={id} idempotencyKey={randomUUID()} action={copyFilingAction} />;
  return <StatusPage view={view} copy={copy} />;
}
