import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ReviewPage } from "@/components/expert/review-page";
import { now } from "@/lib/infrastructure/clock";
import { requireExpert } from "@/lib/infrastructure/session/session";
import { reviews } from "@/lib/messages/reviews";
import { loadReview } from "@/lib/usecases/expert/load-review";
import { accept, conclude, decline, submitScores } from "../actions";

export const metadata: Metadata = { title: reviews.seatTitle };
export const dynamic = "force-dynamic";

export default async function ReviewRoute({ params }: PageProps<"/reviews/[seatId]">) {
  const [actor, { seatId }] = await Promise.all([requireExpert(), params]);
  const view = await loadReview(actor, seatId, now());
  if (!view) notFound();
  return <ReviewPage view={view} actions={{ accept, decline, submitScores, conclude }} />;
}
