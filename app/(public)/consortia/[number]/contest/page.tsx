import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ContestForm } from "@/components/contest/contest-form";
import { readFilingNumber, typedSegment } from "@/lib/domain/register/filing-number";
import { findConsortium } from "@/lib/infrastructure/register-cache";
import { findReturnedForm } from "@/lib/infrastructure/session/returned-form";
import { contestWords } from "@/lib/messages/contest";

export const metadata: Metadata = { title: contestWords.title, robots: { index: false } };
export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ number: string }>;
  searchParams: Promise<{ received?: string | string[] }>;
};

export default async function ContestPage({ params, searchParams }: Props) {
  const [{ number: typed }, { received }] = await Promise.all([params, searchParams]);
  const number = readFilingNumber(typedSegment(typed));
  const facts = (number && (await findConsortium(number))) || notFound();
  return (
    <ContestForm
      consortium={{ number: facts.number, name: facts.name }}
      received={typeof received === "string" && /^[\w-]{1,40}$/.test(received) ? received : null}
      result={await findReturnedForm(`/consortia/${facts.number}/contest`)}
    />
  );
}
