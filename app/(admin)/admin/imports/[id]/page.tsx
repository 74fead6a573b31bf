import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ImportPage } from "@/components/import/import-page";
import { IMPORT_READERS } from "@/lib/domain/import/transitions";
import { now } from "@/lib/infrastructure/clock";
import { requireStaff } from "@/lib/infrastructure/session/session";
import { importWords } from "@/lib/messages/imports";
import { loadImport } from "@/lib/usecases/import/load";
import { discard, giveBack, map, propose, publish, run, undo } from "../actions";

export const metadata: Metadata = { title: importWords.title };

export default async function OneImportPage({ params }: { params: Promise<{ id: string }> }) {
  const [actor, { id }] = await Promise.all([requireStaff(...IMPORT_READERS), params]);
  const view = (await loadImport(actor, id, now())) ?? notFound();
  return <ImportPage view={view} actions={{ map, run, propose, publish, return: giveBack, discard, undo }} />;
}
