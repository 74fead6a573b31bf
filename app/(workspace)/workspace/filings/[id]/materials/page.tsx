import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MaterialsPage } from "@/components/filing/materials-page";
import { now } from "@/lib/infrastructure/clock";
import { requireOrganization } from "@/lib/infrastructure/session/session";
import { uploadAnswer } from "@/lib/messages/file-sentence";
import { MATERIALS_NAME } from "@/lib/messages/filing-fields";
import { loadDraft } from "@/lib/usecases/filing/load-draft";
import { removeMaterialAction } from "../actions";

export const metadata: Metadata = { title: MATERIALS_NAME };
export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ file?: string; fileError?: string; fileFor?: string }>;
};

export default async function FilingMaterialsPage({ params, searchParams }: Props) {
  const [{ id }, answer] = await Promise.all([params, searchParams]);
  const draft = await loadDraft(await requireOrganization(), id, now());
  if (!draft) return notFound();
  return <MaterialsPage draft={draft} upload={uploadAnswer(answer)} remove={removeMaterialAction} />;
}
