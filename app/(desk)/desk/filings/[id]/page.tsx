import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Bench } from "@/components/desk/bench";
import { queueFilterIn, queueQuery } from "@/lib/domain/filing/queue-filter";
import { now } from "@/lib/infrastructure/clock";
import { requireStaff } from "@/lib/infrastructure/session/session";
import { bench } from "@/lib/messages/bench";
import { loadBench } from "@/lib/usecases/desk/load-bench";
import { addNote, saveMarks } from "./actions";

export const metadata: Metadata = { title: bench.title };
export const dynamic = "force-dynamic";

export default async function BenchPage({ params, searchParams }: PageProps<"/desk/filings/[id]">) {
  const [actor, { id }, query] = await Promise.all([requireStaff(), params, searchParams]);
  const version = typeof query.version === "string" ? Number(query.version) : null;
  const view = await loadBench(actor, id, now(), version);
  if (!view) notFound();
  const queue = queueQuery(queueFilterIn(typeof query.queue === "string" ? query.queue : ""));
  return <Bench view={view} queue={queue} saveMarks={saveMarks} addNote={addNote} />;
}
