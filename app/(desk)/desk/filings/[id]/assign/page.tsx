import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AssignmentForm } from "@/components/desk/assignment-form";
import { queueFilterIn, queueQuery } from "@/lib/domain/filing/queue-filter";
import { requireStaff } from "@/lib/infrastructure/session/session";
import { assignment } from "@/lib/messages/desk";
import { findAssignment } from "@/lib/usecases/desk/find-assignment";
import { assign } from "../actions";

export const metadata: Metadata = { title: assignment.title };
export const dynamic = "force-dynamic";

type Props = PageProps<"/desk/filings/[id]/assign">;

export default async function AssignPage({ params, searchParams }: Props) {
  const [actor, { id }, query] = await Promise.all([requireStaff(), params, searchParams]);
  const view = await findAssignment(actor, id);
  if (!view) notFound();
  const queue = queueQuery(queueFilterIn(typeof query.queue === "string" ? query.queue : ""));
  return <AssignmentForm view={view} queue={queue} action={assign} />;
}
