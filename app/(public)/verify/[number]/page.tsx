import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CertificateCheck } from "@/components/register/certificate-check";
import { countCheck, findCertificate } from "@/lib/data/certificates";
import { shanghaiDate } from "@/lib/domain/calendar/dates";
import { readFilingNumber, typedSegment } from "@/lib/domain/register/filing-number";
import { voidSince } from "@/lib/domain/register/validity";
import { now } from "@/lib/infrastructure/clock";
import { verify } from "@/lib/messages/register";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ number: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const number = readFilingNumber(typedSegment((await params).number));
  return { title: [verify.title, number].filter(Boolean).join(" "), robots: { index: false } };
}

export default async function CertificatePage({ params }: Props) {
  const number = readFilingNumber(typedSegment((await params).number));
  const certificate = number && (await findCertificate(number));
  if (!certificate) notFound();
  await countCheck(certificate.number);
  const today = shanghaiDate(now());
  return <CertificateCheck certificate={certificate} today={today} endedOn={voidSince(certificate, today)} />;
}
