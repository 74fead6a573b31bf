import type { Metadata } from "next";
import { DocumentPage } from "@/components/layout/document-page";
import { accessibility } from "@/lib/messages/statements";

export const metadata: Metadata = { title: accessibility.title };

export default function AccessibilityPage() {
  return (
    <DocumentPage title={accessibility.title} lead={accessibility.lead} sections={accessibility.sections} />
  );
}
