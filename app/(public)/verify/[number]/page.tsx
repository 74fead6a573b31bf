import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { after } from "next/server";
import { CertificateCheck } from "@/components/register/certificate-check";
import { countCheck } from "@/lib/data/certificates";
import { shanghaiDate } from "@/lib/domain/calendar/dates";
import { readFilingNumber, typedSegment } from "@/lib/domain/register/filing-number";
import type { SearchParams } from "@/lib/domain/register/query";
import { readDigest } from "@/lib/domain/register/signed-certificate";
import { endingOf } from "@/lib/domain/register/validity";
import { now } from "@/lib/infrastructure/clock";
import { signatureStanding } from "@/lib/infrastructure/cryptography/certificate-signature";
import { findCertificate } from "@/lib/infrastructure/register-cache";
import { verify } from "@/lib/messages/register";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ number: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const number = readFilingNumber(typedSegment((await params).number));
  return { title: [verify.title, number].filter(Boolean).join(" "), robots: { index: false } };
}

export default async function CertificatePage({ params, searchParams }: Props) {
  const number = readFilingNumber(typedSegment((await params).number));
  const digest = readDigest((await searchParams).digest);
  const certificate = number && (await findCertificate(number, digest));
  if (!certificate) notFound();
  after(() => countCheck(certificate.number));
  const today = shanghaiDate(now());
  const facts = { certificate, today, ending: endingOf(certificate, today) };
  return <CertificateCheck {...facts} signature={signatureStanding(certificate)} />;
}
