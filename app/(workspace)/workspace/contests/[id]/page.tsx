import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ContestPage } from "@/components/contest/contest-page";
import { now } from "@/lib/infrastructure/clock";
import { requireApplicant } from "@/lib/infrastructure/session/session";
import { contestWords } from "@/lib/messages/contest";
import { loadContest } from "@/lib/usecases/contest/load";
import { answer } from "../actions";

export const metadata: Metadata = { title: contestWords.desk };
export const dynamic = "force-dynamic";

export default async function OwnContestPage({ params }: { params: Promise<{ id: string }> }) {
  const [actor, { id }] = await Promise.all([requireApplicant(), params]);
  const view = (await loadContest(actor, id, now())) ?? notFound();
  return <ContestPage view={view} back="/workspace/contests" answer={answer} />;
}
