import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { ExtensionPage } from "@/components/filing/extension-page";
import { now } from "@/lib/infrastructure/clock";
import { findParkedForm } from "@/lib/infrastructure/session/parked-forms";
import { requireOrganization } from "@/lib/infrastructure/session/session";
import { extensionRequest } from "@/lib/messages/extension";
import { loadDraft } from "@/lib/usecases/filing/load-draft";
import { askForExtensionAction } from "../actions";

export const metadata: Metadata = { title: extensionRequest.title };
export const dynamic = "force-dynamic";

export default async function FilingExtensionPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const draft = await loadDraft(await requireOrganization(), id, now());
  if (!draft) return notFound();
  if (draft.correction?.extension !== "open") redirect(`/workspace/filings/${id}`);
  const returned = await findParkedForm(`/workspace/filings/${id}/extension`);
  const reasons = returned?.reasons;
  return (
    <ExtensionPage
      draft={draft}
      reasons={typeof reasons === "string" ? reasons : ""}
      action={askForExtensionAction}
    />
  );
}
