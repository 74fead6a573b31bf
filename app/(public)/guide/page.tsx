import type { Metadata } from "next";
import { GuideIndex } from "@/components/guide/guide-index";
import { listMeasuresInForce } from "@/lib/data/measures";
import { now } from "@/lib/infrastructure/clock";
import { guide } from "@/lib/messages/guide";

const { title, description } = guide;
export const metadata: Metadata = { title, description, alternates: { canonical: "/guide" } };
export const dynamic = "force-dynamic";

export default async function GuidePage() {
  const measures = await listMeasuresInForce(now());
  return <GuideIndex measures={measures.map(({ document }) => document)} />;
}
