import type { Metadata } from "next";
import { ReviewList } from "@/components/expert/review-list";
import { listOwnSeats } from "@/lib/data/expert-seats";
import { standingOf } from "@/lib/domain/expert/round";
import { requireExpert } from "@/lib/infrastructure/session/session";
import { reviews } from "@/lib/messages/reviews";

export const metadata: Metadata = { title: reviews.title };
export const dynamic = "force-dynamic";

export default async function ReviewsRoute() {
  const seats = await listOwnSeats(await requireExpert());
  const rows = seats.map(({ id, state, round, filing: { name, lead } }) => ({
    seatId: id,
    state,
    name,
    lead,
    number: round.number,
    expectedOn: round.expectedOn,
    standing: standingOf(round),
  }));
  return <ReviewList rows={rows} />;
}
