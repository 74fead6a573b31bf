import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PageHeading } from "@/components/layout/page-heading";
import { OfflineCheck } from "@/components/register/offline-check";
import { VerifyForm } from "@/components/register/verify-form";
import { readFilingNumber } from "@/lib/domain/register/filing-number";
import type { SearchParams } from "@/lib/domain/register/query";
import { keyPeriods } from "@/lib/domain/register/signed-certificate";
import { checkingProgram, publishedKeys } from "@/lib/infrastructure/certificate-keys";
import { verify } from "@/lib/messages/register";

export const metadata: Metadata = {
  title: verify.title,
  description: verify.description,
  alternates: { canonical: "/verify" },
};

export default async function VerifyPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { number } = await searchParams;
  const typed = typeof number === "string" ? number.slice(0, 60) : "";
  const read = readFilingNumber(typed);
  if (read) redirect(`/verify/${read}`);
  const [keys, program] = await Promise.all([publishedKeys(), checkingProgram()]);
  return (
    <>
      <PageHeading title={verify.title} lead={verify.lead} />
      <VerifyForm
        typed={typed}
        error={number === undefined ? undefined : typed.trim() ? verify.malformed : verify.empty}
      />
      <OfflineCheck keys={keyPeriods(keys)} program={program} />
    </>
  );
}
