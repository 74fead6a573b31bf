import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ArrangementForm } from "@/components/rule/arrangement-form";
import { yearDocument } from "@/lib/domain/calendar/year-document";
import { RULE_READERS } from "@/lib/domain/rule-change/transitions";
import { requireStaff } from "@/lib/infrastructure/session/session";
import { arrangementTitle } from "@/lib/messages/calendar";
import { ARRANGEMENT } from "@/lib/usecases/rule-change/calendar-strategy";
import { loadRuleSection } from "@/lib/usecases/rule-change/load-change";
import { saveSection } from "../../actions";

export const metadata: Metadata = { title: arrangementTitle };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ read?: string | string[]; refused?: string | string[] }>;
};

export default async function ArrangementPage({ params, searchParams }: Props) {
  const [actor, { id }, query] = await Promise.all([requireStaff(...RULE_READERS), params, searchParams]);
  const view = await loadRuleSection(actor, id, ARRANGEMENT);
  const document = yearDocument.safeParse(view?.document);
  if (!view?.editable || view.kind !== "calendar" || !document.success) notFound();
  return (
    <ArrangementForm
      view={view}
      document={document.data}
      action={saveSection}
      read={/^\d{1,4}$/.test(String(query.read)) ? Number(query.read) : null}
      refused={typeof query.refused === "string" ? query.refused : null}
    />
  );
}
