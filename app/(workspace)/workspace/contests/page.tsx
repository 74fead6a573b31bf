import type { Metadata } from "next";
import { ContestList } from "@/components/contest/contest-list";
import { PageHeading } from "@/components/layout/page-heading";
import { now } from "@/lib/infrastructure/clock";
import { requireOrganization } from "@/lib/infrastructure/session/session";
import { contestWords } from "@/lib/messages/contest";
import { listContests } from "@/lib/usecases/contest/load";

export const metadata: Metadata = { title: contestWords.desk };
export const dynamic = "force-dynamic";

export default async function OwnContestsPage() {
  const actor = await requireOrganization();
  return (
    <>
      <PageHeading title={contestWords.desk} lead={contestWords.ownLead} />
      <ContestList contests={await listContests(actor, now())} room="/workspace/contests" />
    </>
  );
}
