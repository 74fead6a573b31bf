import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { Bench } from "@/components/desk/bench";
import { queueFilterIn, queueQuery } from "@/lib/domain/filing/queue-filter";
import { staffStepOf } from "@/lib/domain/filing/staff-steps";
import { now } from "@/lib/infrastructure/clock";
import { requireStaff } from "@/lib/infrastructure/session/session";
import { bench } from "@/lib/messages/bench";
import { loadBench } from "@/lib/usecases/desk/load-bench";
import { addNote, saveMarks } from "./actions";

export const dynamic = "force-dynamic";

type Props = PageProps<"/desk/filings/[id]">;

/** Read once for the title and the page. */
const load = cache(async (id: string, version: string | null) =>
  loadBench(await requireStaff(), id, now(), version === null ? null : Number(version)),
);

const loadFor = async ({ params, searchParams }: Props) => {
  const [{ id }, { version }] = await Promise.all([params, searchParams]);
  return load(id, typeof version === "string" ? version : null);
};

export async function generateMetadata(props: Props): Promise<Metadata> {
  const view = await loadFor(props);
  return view ? { title: bench.titleOf(view.name) } : {};
}

export default async function BenchPage(props: Props) {
  const [view, query] = await Promise.all([loadFor(props), props.searchParams]);
  if (!view) notFound();
  const queue = queueQuery(queueFilterIn(typeof query.queue === "string" ? query.queue : ""));
  const done = typeof query.done === "string" ? staffStepOf(query.done) : null;
  return <Bench view={view} queue={queue} done={done} saveMarks={saveMarks} addNote={addNote} />;
}
