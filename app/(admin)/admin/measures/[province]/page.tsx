import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MeasureDocument } from "@/components/rule/measure-document";
import { RULE_READERS } from "@/lib/domain/rule-change/transitions";
import { now } from "@/lib/infrastructure/clock";
import { requireStaff } from "@/lib/infrastructure/session/session";
import { ruleChangeWords } from "@/lib/messages/rule-change";
import { loadMeasureDocument } from "@/lib/usecases/rule-change/load-measure-document";
import { startChange } from "../../changes/actions";

export const metadata: Metadata = { title: ruleChangeWords.measures.documentTitle };

type Props = { params: Promise<{ province: string }> };

export default async function MeasurePage({ params }: Props) {
  const [actor, { province }] = await Promise.all([requireStaff(...RULE_READERS), params]);
  const view = await loadMeasureDocument(actor, province, now());
  if (!view) notFound();
  return <MeasureDocument view={view} start={startChange} />;
}
