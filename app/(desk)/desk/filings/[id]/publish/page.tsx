import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PublishPage } from "@/components/public-notice/publish-page";
import { now } from "@/lib/infrastructure/clock";
import { requireStaff } from "@/lib/infrastructure/session/session";
import { noticeDesk } from "@/lib/messages/public-notice";
import { findPublishStep } from "@/lib/usecases/public-notice/find-publish-step";
import { giveBack, publish } from "../../../notices/actions";

export const metadata: Metadata = { title: noticeDesk.publish };
export const dynamic = "force-dynamic";

export default async function PublishNoticePage({ params }: PageProps<"/desk/filings/[id]/publish">) {
  const [actor, { id }] = await Promise.all([requireStaff(), params]);
  const view = (await findPublishStep(actor, id, now())) ?? notFound();
  return <PublishPage view={view} publish={publish} giveBack={giveBack} />;
}
