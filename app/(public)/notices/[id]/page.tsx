import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NoticePage } from "@/components/public-notice/notice-page";
import { isNoticeId } from "@/lib/domain/public-notice/query";
import { findPublicNotice } from "@/lib/infrastructure/register-cache";

export const revalidate = 60;
export const generateStaticParams = () => [];

type Props = { params: Promise<{ id: string }> };

async function findNotice({ params }: Props) {
  const { id } = await params;
  return (isNoticeId(id) && (await findPublicNotice(id))) || notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { id, title, paragraphs } = await findNotice(props);
  const canonical = `/notices/${id}`;
  return { title, description: paragraphs[0] ?? title, alternates: { canonical } };
}

export default async function PublicNoticePage(props: Props) {
  const { left, ...notice } = await findNotice(props);
  return <NoticePage notice={notice} left={left} />;
}
