import type { Metadata } from "next";
import { ProgressQuery } from "@/components/filing/progress-query";
import { PageHeading } from "@/components/layout/page-heading";
import { progressQuery } from "@/lib/messages/filing-status";
import { queryProgressAction } from "./actions";

export const metadata: Metadata = {
  title: progressQuery.title,
  description: progressQuery.lead,
  alternates: { canonical: "/progress" },
};

/** The code on a printed receipt leads here with both values. */
export default async function ProgressPage({ searchParams }: PageProps<"/progress">) {
  const { caseNumber, code } = await searchParams;
  const printed = { caseNumber: onlyText(caseNumber), progressCode: onlyText(code) };
  return (
    <>
      <PageHeading title={progressQuery.title} lead={progressQuery.lead} />
      <ProgressQuery action={queryProgressAction} words={progressQuery} printed={printed} />
    </>
  );
}

const onlyText = (value: string | string[] | undefined): string => (typeof value === "string" ? value : "");
