import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PersonalForm } from "@/components/desk/personal-form";
import { queueFilterIn, queueQuery } from "@/lib/domain/filing/queue-filter";
import { requireStaff } from "@/lib/infrastructure/session/session";
import { personalPage } from "@/lib/messages/bench";
import { findAssignment } from "@/lib/usecases/desk/find-assignment";
import { revealPersonal } from "../actions";

export const metadata: Metadata = { title: personalPage.title };
export const dynamic = "force-dynamic";

type Props = PageProps<"/desk/filings/[id]/personal">;

export default async function PersonalPage({ params, searchParams }: Props) {
  const [actor, { id }, query] = await Promise.all([requireStaff(), params, searchParams]);
  const filing = await findAssignment(actor, id);
  if (!filing) notFound();
  const queue = queueQuery(queueFilterIn(typeof query.queue === "string" ? query.queue : ""));
  return <PersonalForm filing={filing} queue={queue} action={revealPersonal} />;
}
