import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AvoidanceList } from "@/components/expert/avoidance-list";
import { PageHeading } from "@/components/layout/page-heading";
import { findExpert } from "@/lib/data/experts";
import { requireExpert } from "@/lib/infrastructure/session/session";
import { reviews } from "@/lib/messages/reviews";
import { declare, end } from "../actions";

export const metadata: Metadata = { title: reviews.avoidTitle };
export const dynamic = "force-dynamic";

export default async function AvoidancesRoute() {
  const actor = await requireExpert();
  const expert = await findExpert(actor, actor.expertId);
  if (!expert) notFound();
  return (
    <>
      <PageHeading title={reviews.avoidTitle} lead={reviews.avoidLead} />
      <AvoidanceList expertId={expert.id} avoidances={expert.avoidances} declare={declare} end={end} />
    </>
  );
}
