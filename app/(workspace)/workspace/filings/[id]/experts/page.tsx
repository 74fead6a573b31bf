import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ToldRounds } from "@/components/expert/told-rounds";
import { findCaseFile } from "@/lib/data/case-files";
import { listToldRounds } from "@/lib/data/expert-rounds";
import { isTerminal } from "@/lib/domain/filing/states";
import { requireOrganization } from "@/lib/infrastructure/session/session";
import { told } from "@/lib/messages/expert";
import { reply } from "./actions";

export const metadata: Metadata = { title: told.title };
export const dynamic = "force-dynamic";

export default async function ToldRoundsRoute({ params }: PageProps<"/workspace/filings/[id]/experts">) {
  const [actor, { id }] = await Promise.all([requireOrganization(), params]);
  const [filing, rounds] = await Promise.all([findCaseFile(actor, id), listToldRounds(actor, id)]);
  if (!filing?.caseNumber) notFound();
  const { name, state } = filing;
  return <ToldRounds filing={{ id, name, ended: isTerminal(state) }} rounds={rounds} action={reply} />;
}
