import type { Metadata } from "next";
import { ContestList } from "@/components/contest/contest-list";
import { PageHeading } from "@/components/layout/page-heading";
import { DEPARTMENT_POSTS } from "@/lib/domain/account/roles";
import { now } from "@/lib/infrastructure/clock";
import { requireStaff } from "@/lib/infrastructure/session/session";
import { contestWords } from "@/lib/messages/contest";
import { listContests } from "@/lib/usecases/contest/load";

export const metadata: Metadata = { title: contestWords.desk };
export const dynamic = "force-dynamic";

export default async function DeskContestsPage() {
  const actor = await requireStaff(...DEPARTMENT_POSTS);
  return (
    <>
      <PageHeading title={contestWords.desk} lead={contestWords.deskLead} />
      <ContestList contests={await listContests(actor, now())} room="/desk/contests" />
    </>
  );
}
