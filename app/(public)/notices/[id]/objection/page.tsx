import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ObjectionPage } from "@/components/public-notice/objection-page";
import { isInTime } from "@/lib/domain/public-notice/objection";
import { isNoticeId } from "@/lib/domain/public-notice/query";
import { now } from "@/lib/infrastructure/clock";
import { findPublicNotice } from "@/lib/infrastructure/register-cache";
import { findReturnedForm } from "@/lib/infrastructure/session/returned-form";
import { objectionWords } from "@/lib/messages/public-notice";

export const metadata: Metadata = { title: objectionWords.title, robots: { index: false } };
export const dynamic = "force-dynamic";

export default async function ObjectPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const notice = (isNoticeId(id) && (await findPublicNotice(id))) || notFound();
  const late = notice.endedAt !== null || !isInTime(notice.until, now());
  const result = await findReturnedForm(`/notices/${id}/objection`);
  return <ObjectionPage notice={notice} late={late} result={result} />;
}
