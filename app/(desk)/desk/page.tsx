import type { Metadata } from "next";
import { Queue } from "@/components/desk/queue";
import { PageHeading } from "@/components/layout/page-heading";
import { queueFilterOf } from "@/lib/domain/filing/queue-filter";
import { now } from "@/lib/infrastructure/clock";
import { requireStaff } from "@/lib/infrastructure/session/session";
import { queue } from "@/lib/messages/desk";
import { listDesk } from "@/lib/usecases/desk/list-desk";
import { takeBatch } from "./actions";

export const metadata: Metadata = { title: queue.title };
export const dynamic = "force-dynamic";

export default async function DeskPage({ searchParams }: PageProps<"/desk">) {
  const [actor, query] = await Promise.all([requireStaff(), searchParams]);
  const filter = queueFilterOf(query);
  const view = await listDesk(actor, filter, now());
  return (
    <>
      <PageHeading title={queue.title} lead={queue.lead} />
      <Queue filter={filter} view={view} me={actor.userId} action={takeBatch} />
    </>
  );
}
