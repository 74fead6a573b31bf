import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { EndingPage } from "@/components/filing/ending-page";
import { mayAct } from "@/lib/domain/filing/draft-view";
import { now } from "@/lib/infrastructure/clock";
import { requireOrganization } from "@/lib/infrastructure/session/session";
import { status } from "@/lib/messages/filing-status";
import { loadDraft } from "@/lib/usecases/filing/load-draft";
import { withdrawFilingAction } from "../actions";

export const metadata: Metadata = { title: status.withdraw };
export const dynamic = "force-dynamic";

export default async function WithdrawFilingPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const draft = await loadDraft(await requireOrganization(), id, now());
  if (!draft) return notFound();
  if (!mayAct(draft, "withdraw")) redirect(`/workspace/filings/${id}`);
  return <EndingPage filingId={id} name={draft.name} act="withdraw" action={withdrawFilingAction} />;
}
