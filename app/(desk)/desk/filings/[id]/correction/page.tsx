import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Correction } from "@/components/desk/correction";
import { queueFilterIn, queueQuery } from "@/lib/domain/filing/queue-filter";
import { now } from "@/lib/infrastructure/clock";
import { requireStaff } from "@/lib/infrastructure/session/session";
import { correctionPage } from "@/lib/messages/bench";
import { findCorrectionDraft } from "@/lib/usecases/desk/find-correction-draft";
import { removeItem, sendCorrection, sendFollowUp } from "../actions";

export const metadata: Metadata = { title: correctionPage.title };
export const dynamic = "force-dynamic";

type Props = PageProps<"/desk/filings/[id]/correction">;

export default async function CorrectionPage({ params, searchParams }: Props) {
  const [actor, { id }, query] = await Promise.all([requireStaff(), params, searchParams]);
  const view = await findCorrectionDraft(actor, id, now());
  if (!view) notFound();
  const queue = queueQuery(queueFilterIn(typeof query.queue === "string" ? query.queue : ""));
  const send = view.followUp ? sendFollowUp : sendCorrection;
  return <Correction view={view} queue={queue} removeItem={removeItem} send={send} />;
}
