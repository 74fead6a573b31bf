import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SubmittedPage } from "@/components/filing/submitted-page";
import { now } from "@/lib/infrastructure/clock";
import { requireOrganization } from "@/lib/infrastructure/session/session";
import { submitted } from "@/lib/messages/filing-status";
import { loadStatus } from "@/lib/usecases/filing/load-status";

export const metadata: Metadata = { title: submitted.title };
export const dynamic = "force-dynamic";

export default async function FilingSubmittedPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const view = await loadStatus(await requireOrganization(), id, now());
  return view?.caseNumber ? <SubmittedPage view={view} /> : notFound();
}
