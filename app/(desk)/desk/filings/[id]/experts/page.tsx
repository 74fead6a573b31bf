import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RoundsPage } from "@/components/expert/rounds-page";
import { now } from "@/lib/infrastructure/clock";
import { requireStaff } from "@/lib/infrastructure/session/session";
import { rounds } from "@/lib/messages/expert";
import { loadRounds } from "@/lib/usecases/expert/load-rounds";
import { assign, close, nameChair, open, replace, voidRound, voidSeat } from "./actions";

export const metadata: Metadata = { title: rounds.title };
export const dynamic = "force-dynamic";

const actions = { open, replace, assign, nameChair, close, voidSeat, voidRound };

export default async function RoundsRoute({ params, searchParams }: PageProps<"/desk/filings/[id]/experts">) {
  const [actor, { id }, { recheck }] = await Promise.all([requireStaff(), params, searchParams]);
  const view = await loadRounds(actor, id, now(), typeof recheck === "string" ? recheck : null);
  if (!view) notFound();
  return <RoundsPage view={view} actions={actions} />;
}
