import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ExpertPage } from "@/components/expert/expert-form";
import { listExpertEvents } from "@/lib/data/expert-events";
import { findExpert } from "@/lib/data/experts";
import { POOL_KEEPERS } from "@/lib/domain/account/roles";
import { now } from "@/lib/infrastructure/clock";
import { requireStaff } from "@/lib/infrastructure/session/session";
import { pool } from "@/lib/messages/expert";
import { listFieldOptions } from "@/lib/usecases/expert/field-options";
import { change, deactivate, declare, end, reactivate } from "../actions";

export const metadata: Metadata = { title: pool.editTitle };
export const dynamic = "force-dynamic";

export default async function ExpertRoute({ params }: PageProps<"/desk/experts/[id]">) {
  const [actor, { id }] = await Promise.all([requireStaff(...POOL_KEEPERS), params]);
  const expert = await findExpert(actor, id);
  if (!expert) notFound();
  const [options, events] = await Promise.all([
    listFieldOptions(expert.province, now()),
    listExpertEvents(actor, id),
  ]);
  return (
    <ExpertPage
      expert={expert}
      events={events}
      options={options}
      actions={{ change, declare, end, deactivate, reactivate }}
    />
  );
}
