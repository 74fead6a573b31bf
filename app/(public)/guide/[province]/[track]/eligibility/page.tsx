import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EligibilityCheck } from "@/components/guide/eligibility-check";
import { findMeasure } from "@/lib/data/measures";
import { readEligibilityAnswers } from "@/lib/domain/measure/eligibility";
import { findTrack } from "@/lib/domain/measure/find-track";
import { now } from "@/lib/infrastructure/clock";
import { eligibility } from "@/lib/messages/eligibility";

export const metadata: Metadata = { title: eligibility.title, robots: { index: false } };

type CheckProps = {
  params: Promise<{ province: string; track: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function EligibilityPage({ params, searchParams }: CheckProps) {
  const { province, track } = await params;
  const query = await searchParams;
  const measure = await findMeasure(province, now());
  const found = measure && findTrack(measure.document, track);
  if (!found) notFound();
  return <EligibilityCheck {...found} answers={query.checked ? readEligibilityAnswers(query) : null} />;
}
