import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { CorrectionPage } from "@/components/filing/correction-page";
import { now } from "@/lib/infrastructure/clock";
import { findParkedForm } from "@/lib/infrastructure/session/parked-forms";
import { requireOrganization } from "@/lib/infrastructure/session/session";
import { correction } from "@/lib/messages/filing";
import { loadDraft } from "@/lib/usecases/filing/load-draft";
import { loadStatus } from "@/lib/usecases/filing/load-status";
import { answerCorrectionAction } from "../actions";

export const metadata: Metadata = { title: correction.title };
export const dynamic = "force-dynamic";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ saved?: string }> };

export default async function FilingCorrectionPage({ params, searchParams }: Props) {
  const [{ id }, { saved }] = await Promise.all([params, searchParams]);
  const actor = await requireOrganization();
  const [draft, view] = await Promise.all([loadDraft(actor, id, now()), loadStatus(actor, id, now())]);
  if (!draft || !view) return notFound();
  if (!draft.correction) redirect(`/workspace/filings/${id}`);
  const returned = await findParkedForm(`/workspace/filings/${id}/correction`);
  return (
    <CorrectionPage
      draft={draft}
      due={view.due}
      returned={returned}
      saved={saved !== undefined}
      action={answerCorrectionAction}
    />
  );
}
