import type { Metadata } from "next";
import { DocumentPage } from "@/components/layout/document-page";
import { privacy } from "@/lib/messages/statements";

export const metadata: Metadata = { title: privacy.title };

export default function PrivacyPage() {
  return <DocumentPage title={privacy.title} lead={privacy.lead} sections={privacy.sections} />;
}
