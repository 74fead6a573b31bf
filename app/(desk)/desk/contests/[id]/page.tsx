import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ContestPage } from "@/components/contest/contest-page";
import { DEPARTMENT_POSTS } from "@/lib/domain/account/roles";
import { now } from "@/lib/infrastructure/clock";
import { requireStaff } from "@/lib/infrastructure/session/session";
import { contestWords } from "@/lib/messages/contest";
import { loadContest } from "@/lib/usecases/contest/load";
import { reveal, settle } from "../actions";

export const metadata: Metadata = { title: contestWords.desk };
export const dynamic = "force-dynamic";

export default async function DeskContestPage({ params }: { params: Promise<{ id: string }> }) {
  const [actor, { id }] = await Promise.all([requireStaff(...DEPARTMENT_POSTS), params]);
  const view = (await loadContest(actor, id, now())) ?? notFound();
  return <ContestPage view={view} back="/desk/contests" settle={settle} reveal={reveal} />;
}
