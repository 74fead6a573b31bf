import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EntryForm } from "@/components/rule/entry-form";
import { dictionaryDocument } from "@/lib/domain/dictionary/dictionary-document";
import { RULE_READERS } from "@/lib/domain/rule-change/transitions";
import { requireStaff } from "@/lib/infrastructure/session/session";
import { dictionarySections } from "@/lib/messages/dictionaries";
import { ENTRY } from "@/lib/usecases/rule-change/dictionary-strategy";
import { loadRuleSection } from "@/lib/usecases/rule-change/load-change";
import { saveSection } from "../../../actions";

export const metadata: Metadata = { title: dictionarySections.group };

export default async function EntryPage({ params }: { params: Promise<{ id: string; code: string }> }) {
  const [actor, { id, code }] = await Promise.all([requireStaff(...RULE_READERS), params]);
  const view = await loadRuleSection(actor, id, `${ENTRY}${code}`);
  const document = dictionaryDocument.safeParse(view?.document);
  if (!view?.editable || view.kind !== "dictionary" || !document.success) notFound();
  const entry = document.data.entries.find((each) => each.code === code) ?? null;
  return <EntryForm view={view} document={document.data} entry={entry} action={saveSection} />;
}
