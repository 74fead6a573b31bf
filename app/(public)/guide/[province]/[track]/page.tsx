import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { GuideArticle } from "@/components/guide/guide-article";
import { findMeasure } from "@/lib/data/measures";
import { findTrack } from "@/lib/domain/measure/find-track";
import { now } from "@/lib/infrastructure/clock";
import { guide } from "@/lib/messages/guide";

type GuideParams = { params: Promise<{ province: string; track: string }> };

async function findGuide({ params }: GuideParams) {
  const { province, track: trackId } = await params;
  const measure = await findMeasure(province, now());
  return measure && findTrack(measure.document, trackId);
}

export async function generateMetadata(context: GuideParams): Promise<Metadata> {
  const found = await findGuide(context);
  if (!found) return {};
  const { province, track } = await context.params;
  return {
    title: guide.trackTitle(found.measure.shortName, found.track.name),
    description: found.track.summary,
    alternates: { canonical: `/guide/${province}/${track}` },
  };
}

export default async function GuideTrackPage(context: GuideParams) {
  const found = await findGuide(context);
  if (!found) notFound();
  return <GuideArticle {...found} />;
}
