import type { Metadata } from "next";
import { PageHeading } from "@/components/layout/page-heading";
import { NoticeTable } from "@/components/notice/notice-table";
import { Pagination } from "@/components/ui/pagination";
import { listNotices } from "@/lib/data/notice-reads";
import { requireApplicant } from "@/lib/infrastructure/session/session";
import { noticeList } from "@/lib/messages/notice-list";

export const metadata: Metadata = { title: noticeList.title };

type Props = { searchParams: Promise<{ after?: string | string[] }> };

export default async function NoticesPage({ searchParams }: Props) {
  const { after } = await searchParams;
  const actor = await requireApplicant();
  const { notices, next } = await listNotices(actor, typeof after === "string" ? after : null);
  return (
    <>
      <PageHeading title={noticeList.title} lead={noticeList.lead} />
      <NoticeTable notices={notices} />
      <Pagination {...(next ? { next: `/workspace/notices?after=${next}` } : {})} />
    </>
  );
}
