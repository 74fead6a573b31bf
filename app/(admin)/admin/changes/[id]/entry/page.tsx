import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EntryForm } from "@/components/rule/entry-form";
import { dictionaryDocument } from "@/lib/domain/dictionary/dictionary-document";
import { RULE_READERS } from "@/lib/domain/rule-change/transitions";
import { requireStaff } from "@/lib/infrastructure/session/session";
import { dictionarySections } from "@/lib/messages/dictionaries";
import { ADDED } from "@/lib/usecases/rule-change/dictionary-strategy";
import { loadRuleSection } from "@/lib/usecases/rule-change/load-change";
import { saveSection } from "../../actions";

export const metadata: Metadata = { title: dictionarySections.added };

export default async function AddEntryPage({ params }: { params: Promise<{ id: string }> }) {
  const [actor, { id }] = await Promise.all([requireStaff(...RULE_READERS), params]);
  const view = await loadRuleSection(actor, id, ADDED);
  const document = dictionaryDocument.safeParse(view?.document);
  if (!view?.editable || view.kind !== "dictionary" || !document.success) notFound();
  return <EntryForm view={view} document={document.data} entry={null} action={saveSection} />;
}
