import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { InstitutionRecord } from "@/components/register/institution-record";
import { StructuredData } from "@/components/register/structured-data";
import { findMergedInto } from "@/lib/data/public-changes";
import { typedSegment } from "@/lib/domain/register/filing-number";
import { readInstitutionKey } from "@/lib/domain/register/record-key";
import { structuredInstitution } from "@/lib/domain/register/structured-institution";
import { findInstitution, publicAddress } from "@/lib/infrastructure/register-cache";
import { institutionWords } from "@/lib/messages/register-records";

export const revalidate = 60;
export const generateStaticParams = () => [];

type RecordProps = { params: Promise<{ key: string }> };

async function findFacts({ params }: RecordProps) {
  const typed = typedSegment((await params).key);
  const key = readInstitutionKey(typed);
  const facts = key && (await findInstitution(key));
  const id = facts ? facts.id : key && (await findMergedInto(key));
  if (id && id !== typed) permanentRedirect(`/institutions/${id}`);
  return facts || notFound();
}

export async function generateMetadata(props: RecordProps): Promise<Metadata> {
  const { id, name, consortia } = await findFacts(props);
  const description = institutionWords.description(name, consortia.length);
  return { title: name, description, alternates: { canonical: `/institutions/${id}` } };
}

export default async function InstitutionPage(props: RecordProps) {
  const facts = await findFacts(props);
  return (
    <>
      <StructuredData data={structuredInstitution(facts, publicAddress("/"))} />
      <InstitutionRecord facts={facts} address={publicAddress(`/institutions/${facts.id}`)} />
    </>
  );
}
