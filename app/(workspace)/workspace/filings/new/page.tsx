import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { StartPage } from "@/components/filing/start-page";
import { now } from "@/lib/infrastructure/clock";
import { requireOrganization } from "@/lib/infrastructure/session/session";
import { start } from "@/lib/messages/filing";
import { loadStart } from "@/lib/usecases/filing/load-start";
import { startFilingAction } from "../actions";

export const metadata: Metadata = { title: start.title };
export const dynamic = "force-dynamic";

export default async function NewFilingPage() {
  const view = await loadStart(await requireOrganization(), now());
  return <StartPage {...view} idempotencyKey={randomUUID()} action={startFilingAction} />;
}
