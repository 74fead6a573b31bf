import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MergePage } from "@/components/merge/merge-page";
import { MERGE_READERS } from "@/lib/domain/organization/merge";
import { requireStaff } from "@/lib/infrastructure/session/session";
import { mergeWords } from "@/lib/messages/merge";
import { loadMerge } from "@/lib/usecases/merge/load";
import { decide } from "../actions";

export const metadata: Metadata = { title: mergeWords.title };
export const dynamic = "force-dynamic";

export default async function OneMergePage({ params }: { params: Promise<{ id: string }> }) {
  const [actor, { id }] = await Promise.all([requireStaff(...MERGE_READERS), params]);
  const view = (await loadMerge(actor, id)) ?? notFound();
  return <MergePage view={view} decide={decide} />;
}
