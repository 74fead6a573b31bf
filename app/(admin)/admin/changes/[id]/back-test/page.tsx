import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHeading } from "@/components/layout/page-heading";
import { BackTestResult } from "@/components/rule/back-test-result";
import { RULE_READERS } from "@/lib/domain/rule-change/transitions";
import { now } from "@/lib/infrastructure/clock";
import { requireStaff } from "@/lib/infrastructure/session/session";
import { ruleChangeWords } from "@/lib/messages/rule-change";
import { backTestRuleChange } from "@/lib/usecases/rule-change/back-test";

const { change: words, section } = ruleChangeWords;
export const metadata: Metadata = { title: words.backTest };

export default async function BackTestPage({ params }: { params: Promise<{ id: string }> }) {
  const [actor, { id }] = await Promise.all([requireStaff(...RULE_READERS), params]);
  const backTest = await backTestRuleChange(actor, id, now());
  if (!backTest) notFound();
  return (
    <>
      <PageHeading
        title={words.backTest}
        lead={words.backTestLead}
        back={{ href: `/admin/changes/${id}`, label: section.back }}
      />
      <BackTestResult result={backTest} />
    </>
  );
}
