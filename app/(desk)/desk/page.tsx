import type { Metadata } from "next";
import { WaitingContestsNotice } from "@/components/contest/contest-tasks";
import { Queue } from "@/components/desk/queue";
import { CalendarWarning } from "@/components/layout/calendar-warning";
import { PageHeading } from "@/components/layout/page-heading";
import { queueFilterOf } from "@/lib/domain/filing/queue-filter";
import { RULE_DRAFTER } from "@/lib/domain/rule-change/transitions";
import { now } from "@/lib/infrastructure/clock";
import { requireStaff } from "@/lib/infrastructure/session/session";
import { queue } from "@/lib/messages/desk";
import { findWaitingContests } from "@/lib/usecases/contest/load";
import { listDesk } from "@/lib/usecases/desk/list-desk";
import { findMissingYear } from "@/lib/usecases/rule-change/list-calendar";
import { takeBatch } from "./actions";

export const metadata: Metadata = { title: queue.title };
export const dynamic = "force-dynamic";

export default async function DeskPage({ searchParams }: PageProps<"/desk">) {
  const [actor, query] = await Promise.all([requireStaff(), searchParams]);
  const filter = queueFilterOf(query);
  const at = now();
  const [view, missing, contests] = await Promise.all([
    listDesk(actor, filter, at),
    findMissingYear(at),
    findWaitingContests(actor, at),
  ]);
  return (
    <>
      <PageHeading title={queue.title} lead={queue.lead} />
      <CalendarWarning year={missing} linked={actor.roles.includes(RULE_DRAFTER)} />
      <WaitingContestsNotice waiting={contests} />
      <Queue filter={filter} view={view} me={actor.userId} action={takeBatch} />
    </>
  );
}
