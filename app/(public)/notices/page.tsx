import type { Metadata } from "next";
import { NoticeList } from "@/components/public-notice/notice-list";
import { readNoticeQuery } from "@/lib/domain/public-notice/query";
import type { SearchParams } from "@/lib/domain/register/query";
import { findSiteOwner, listPublicNotices } from "@/lib/infrastructure/register-cache";
import { publicNotices } from "@/lib/messages/public-notice";

export const metadata: Metadata = {
  title: publicNotices.title,
  description: publicNotices.description,
  alternates: { canonical: "/notices" },
};

export default async function NoticesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const query = readNoticeQuery(await searchParams);
  const [{ lines, hasNext }, { provinces }] = await Promise.all([listPublicNotices(query), findSiteOwner()]);
  return <NoticeList query={query} lines={lines} hasNext={hasNext} provinces={provinces} />;
}
