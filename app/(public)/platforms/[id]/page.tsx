import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { PlatformRecord } from "@/components/register/platform-record";
import { StructuredData } from "@/components/register/structured-data";
import { findMergedPlatform } from "@/lib/data/public-changes";
import { typedSegment } from "@/lib/domain/register/filing-number";
import { readRecordId } from "@/lib/domain/register/record-key";
import { structuredPlatform } from "@/lib/domain/register/structured-institution";
import { findPlatform, publicAddress } from "@/lib/infrastructure/register-cache";
import { platformWords } from "@/lib/messages/register-records";

export const revalidate = 60;
export const generateStaticParams = () => [];

type RecordProps = { params: Promise<{ id: string }> };

async function findFacts({ params }: RecordProps) {
  const typed = typedSegment((await params).id);
  const id = readRecordId(typed);
  const facts = id && (await findPlatform(id));
  const current = facts ? facts.id : id && (await findMergedPlatform(id));
  if (current && current !== typed) permanentRedirect(`/platforms/${current}`);
  return facts || notFound();
}

export async function generateMetadata(props: RecordProps): Promise<Metadata> {
  const { id, name, host } = await findFacts(props);
  const description = platformWords.description(name, host.name);
  return { title: name, description, alternates: { canonical: `/platforms/${id}` } };
}

export default async function PlatformPage(props: RecordProps) {
  const facts = await findFacts(props);
  return (
    <>
      <StructuredData data={structuredPlatform(facts, publicAddress("/"))} />
      <PlatformRecord facts={facts} address={publicAddress(`/platforms/${facts.id}`)} />
    </>
  );
}
