import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { UploadResultView } from "@/components/member/upload-result-view";
import { now } from "@/lib/infrastructure/clock";
import { requireOrganization } from "@/lib/infrastructure/session/session";
import { findResult } from "@/lib/infrastructure/spreadsheet/rejected-rows";
import { memberAdd } from "@/lib/messages/member";
import { listMembers } from "@/lib/usecases/member/list-members";

export const metadata: Metadata = { title: memberAdd.spreadsheet.resultTitle };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ key?: string }> };

export default async function UploadResultPage({ params, searchParams }: Props) {
  const [{ id }, { key = "" }, actor] = [await params, await searchParams, await requireOrganization()];
  const list = (await listMembers(actor, id, now())) ?? notFound();
  const result = await findResult(actor, id, String(key));
  return (
    <UploadResultView
      filing={list.filing}
      result={result && { added: result.added, rejected: result.rejected }}
      resultKey={String(key)}
    />
  );
}
