import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { WaitingContestsNotice } from "@/components/contest/contest-tasks";
import { Overview } from "@/components/desk/overview";
import { PageHeading } from "@/components/layout/page-heading";
import { now } from "@/lib/infrastructure/clock";
import { requireStaff } from "@/lib/infrastructure/session/session";
import { overview } from "@/lib/messages/desk-overview";
import { findWaitingContests } from "@/lib/usecases/contest/load";
import { loadOverview } from "@/lib/usecases/desk/load-overview";

export const metadata: Metadata = { title: overview.title };
export const dynamic = "force-dynamic";

export default async function OverviewPage() {
  const actor = await requireStaff();
  const view = (await loadOverview(actor, now())) ?? notFound();
  const contests = await findWaitingContests(actor, now());
  return (
    <>
      <PageHeading title={overview.title} lead={overview.lead(view.on)} />
      <WaitingContestsNotice waiting={contests} />
      <Overview view={view} />
    </>
  );
}
