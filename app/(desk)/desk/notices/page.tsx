import type { Metadata } from "next";
import { DeskNotices } from "@/components/public-notice/desk-notices";
import { DEPARTMENT_POSTS } from "@/lib/domain/account/roles";
import { now } from "@/lib/infrastructure/clock";
import { requireStaff } from "@/lib/infrastructure/session/session";
import { noticeDesk } from "@/lib/messages/public-notice";
import { listDeskNotices } from "@/lib/usecases/public-notice/list-desk-notices";

export const metadata: Metadata = { title: noticeDesk.title };
export const dynamic = "force-dynamic";

export default async function DeskNoticesPage() {
  const actor = await requireStaff(...DEPARTMENT_POSTS);
  return <DeskNotices {...(await listDeskNotices(actor, now()))} />;
}
