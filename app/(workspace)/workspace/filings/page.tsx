import type { Metadata } from "next";
import { FilingList } from "@/components/filing/filing-list";
import { PageHeading } from "@/components/layout/page-heading";
import { ButtonLink } from "@/components/ui/button-link";
import { listFilingSummaries } from "@/lib/data/filing-status";
import { requireOrganization } from "@/lib/infrastructure/session/session";
import { list } from "@/lib/messages/filing";

export const metadata: Metadata = { title: list.title };
export const dynamic = "force-dynamic";

export default async function FilingsPage() {
  const rows = await listFilingSummaries(await requireOrganization());
  return (
    <>
      <PageHeading
        title={list.title}
        actions={<ButtonLink href="/workspace/filings/new">{list.begin}</ButtonLink>}
      />
      <FilingList rows={rows} />
    </>
  );
}
