import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { StepForm } from "@/components/desk/step-form";
import { queueFilterIn, queueQuery } from "@/lib/domain/filing/queue-filter";
import { staffStepOf } from "@/lib/domain/filing/staff-steps";
import { now } from "@/lib/infrastructure/clock";
import { requireStaff } from "@/lib/infrastructure/session/session";
import { ACTION_WORDS } from "@/lib/messages/actions";
import { findStep } from "@/lib/usecases/desk/find-step";
import { STEP_ACTIONS } from "./step-actions";

export const dynamic = "force-dynamic";

type Props = PageProps<"/desk/filings/[id]/steps/[action]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const step = staffStepOf((await params).action);
  return step ? { title: ACTION_WORDS[step].label } : {};
}

export default async function StepPage({ params, searchParams }: Props) {
  const [actor, { id, action }, query] = await Promise.all([requireStaff(), params, searchParams]);
  const step = staffStepOf(action);
  const view = step && (await findStep(actor, id, step, now()));
  if (!view) notFound();
  const queue = queueQuery(queueFilterIn(typeof query.queue === "string" ? query.queue : ""));
  return <StepForm view={view} queue={queue} action={STEP_ACTIONS[view.step]} />;
}
