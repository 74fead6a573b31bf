import type { Metadata } from "next";
import { ObjectionQuery, ObjectionStandingPage } from "@/components/public-notice/objection-standing";
import type { SearchParams } from "@/lib/domain/register/query";
import { askObjection } from "@/lib/infrastructure/objection-query";
import { objectionWords } from "@/lib/messages/public-notice";
import { queryObjection } from "@/lib/usecases/public-notice/query-objection";

export const metadata: Metadata = { title: objectionWords.queryTitle, robots: { index: false } };
export const dynamic = "force-dynamic";

export default async function ObjectionsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const asked = await askObjection(await searchParams, queryObjection);
  if (asked.standing) return <ObjectionStandingPage standing={asked.standing} code={asked.typed.code} />;
  return <ObjectionQuery {...asked} />;
}
