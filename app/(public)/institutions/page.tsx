import type { Metadata } from "next";
import { InstitutionList } from "@/components/register/institution-list";
import { RegisterList } from "@/components/register/register-list";
import { browseInstitutions } from "@/lib/data/register-lines";
import { readQuery, type SearchParams } from "@/lib/domain/register/query";
import { LIST_WORDS } from "@/lib/messages/register-lists";

const { title, description } = LIST_WORDS.institution;
export const metadata: Metadata = { title, description, alternates: { canonical: "/institutions" } };

export default async function InstitutionsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { query, ignored } = readQuery("institution", await searchParams);
  const found = await browseInstitutions(query);
  const { names, ...facets } = found.facets;
  return (
    <RegisterList
      query={query}
      page={found.page}
      facets={facets}
      names={names}
      ignored={ignored}
      lines={(lines) => <InstitutionList entries={lines} />}
    />
  );
}
