import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RuleDocumentForm } from "@/components/rule/document-form";
import { RULE_READERS } from "@/lib/domain/rule-change/transitions";
import { requireStaff } from "@/lib/infrastructure/session/session";
import { ruleChangeWords } from "@/lib/messages/rule-change";
import { loadRuleDocument } from "@/lib/usecases/rule-change/load-change";
import { saveDocument } from "../../actions";

export const metadata: Metadata = { title: ruleChangeWords.section.whole };

export default async function RuleDocumentPage({ params }: { params: Promise<{ id: string }> }) {
  const [actor, { id }] = await Promise.all([requireStaff(...RULE_READERS), params]);
  const change = await loadRuleDocument(actor, id);
  if (!change?.editable) notFound();
  return <RuleDocumentForm change={change} action={saveDocument} />;
}
