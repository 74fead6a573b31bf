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

export default function ProgressPage() {
  return (
    <>
      <PageHeading title={progressQuery.title} lead={progressQuery.lead} />
      <ProgressQuery action={queryProgressAction} words={progressQuery} />
    </>
  );
}
