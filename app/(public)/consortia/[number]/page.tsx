import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { ConsortiumRecord } from "@/components/register/consortium-record";
import { shanghaiDate } from "@/lib/domain/calendar/dates";
import { readFilingNumber, typedSegment } from "@/lib/domain/register/filing-number";
import { now } from "@/lib/infrastructure/clock";
import { findConsortium, findDepartment, publicAddress } from "@/lib/infrastructure/register-cache";
import { record } from "@/lib/messages/register";

export const revalidate = 60;
export const generateStaticParams = () => [];

type RecordProps = { params: Promise<{ number: string }> };

async function findFacts({ params }: RecordProps) {
  const typed = typedSegment((await params).number);
  const number = readFilingNumber(typed);
  const facts = number && (await findConsortium(number));
  if (!facts) notFound();
  if (typed !== facts.number) permanentRedirect(`/consortia/${facts.number}`);
  return facts;
}

export async function generateMetadata(props: RecordProps): Promise<Metadata> {
  const { name, lead, number } = await findFacts(props);
  const description = record.description(name, lead.name);
  return { title: name, description, alternates: { canonical: `/consortia/${number}` } };
}

export default async function ConsortiumPage(props: RecordProps) {
  const facts = await findFacts(props);
  return (
    <ConsortiumRecord
      facts={facts}
      department={await findDepartment(facts.province)}
      address={publicAddress(`/consortia/${facts.number}`)}
      today={shanghaiDate(now())}
    />
  );
}
