import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RuleChangePage } from "@/components/rule/rule-change-page";
import { RULE_READERS } from "@/lib/domain/rule-change/transitions";
import { now } from "@/lib/infrastructure/clock";
import { requireStaff } from "@/lib/infrastructure/session/session";
import { ruleChangeWords } from "@/lib/messages/rule-change";
import { loadRuleChange } from "@/lib/usecases/rule-change/load-change";
import { discard, giveBack, propose, publish } from "../actions";

export const metadata: Metadata = { title: ruleChangeWords.change.sections };

export default async function ChangePage({ params }: { params: Promise<{ id: string }> }) {
  const [actor, { id }] = await Promise.all([requireStaff(...RULE_READERS), params]);
  const change = await loadRuleChange(actor, id, now());
  if (!change) notFound();
  return <RuleChangePage change={change} actions={{ propose, publish, return: giveBack, discard }} />;
}
