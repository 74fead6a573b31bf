import type { Metadata } from "next";
import { PageHeading } from "@/components/layout/page-heading";
import { MergeList } from "@/components/merge/merge-list";
import { MERGE_DRAFTERS, MERGE_READERS } from "@/lib/domain/organization/merge";
import { requireStaff } from "@/lib/infrastructure/session/session";
import { mergeWords } from "@/lib/messages/merge";
import { listMerges } from "@/lib/usecases/merge/load";
import { start } from "./actions";

export const metadata: Metadata = { title: mergeWords.title };
export const dynamic = "force-dynamic";

export default async function MergesPage() {
  const actor = await requireStaff(...MERGE_READERS);
  const mayStart = MERGE_DRAFTERS.some((role) => actor.roles.includes(role));
  return (
    <>
      <PageHeading title={mergeWords.title} lead={mergeWords.lead} />
      <MergeList merges={await listMerges(actor)} start={mayStart ? start : null} />
    </>
  );
}
