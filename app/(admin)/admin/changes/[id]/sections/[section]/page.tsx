import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RuleSectionForm } from "@/components/rule/section-form";
import { RULE_READERS } from "@/lib/domain/rule-change/transitions";
import { requireStaff } from "@/lib/infrastructure/session/session";
import { measurePartTitle } from "@/lib/messages/rule-change";
import { loadRuleSection } from "@/lib/usecases/rule-change/load-change";
import { saveSection } from "../../../actions";

type Props = { params: Promise<{ id: string; section: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: measurePartTitle((await params).section) };
}

export default async function RuleSectionPage({ params }: Props) {
  const [actor, { id, section }] = await Promise.all([requireStaff(...RULE_READERS), params]);
  const view = await loadRuleSection(actor, id, section);
  if (!view?.editable) notFound();
  return <RuleSectionForm view={view} action={saveSection} />;
}
