import type { Metadata } from "next";
import { ImportList } from "@/components/import/import-list";
import { PageHeading } from "@/components/layout/page-heading";
import { IMPORT_KEEPER, IMPORT_READERS } from "@/lib/domain/import/transitions";
import { requireStaff } from "@/lib/infrastructure/session/session";
import { importWords } from "@/lib/messages/imports";
import { loadImports } from "@/lib/usecases/import/load";

export const metadata: Metadata = { title: importWords.title };

type Props = { searchParams: Promise<{ refused?: string | string[] }> };

export default async function ImportsPage({ searchParams }: Props) {
  const [actor, { refused }] = await Promise.all([requireStaff(...IMPORT_READERS), searchParams]);
  return (
    <>
      <PageHeading title={importWords.title} lead={importWords.lead} />
      <ImportList
        imports={await loadImports(actor)}
        mayImport={actor.roles.includes(IMPORT_KEEPER)}
        refused={typeof refused === "string" ? refused : null}
      />
    </>
  );
}
