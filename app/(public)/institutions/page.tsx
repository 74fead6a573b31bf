import type { Metadata } from "next";
import { InstitutionList } from "@/components/register/institution-list";
import { RegisterList } from "@/components/register/register-list";
import { listFacets } from "@/lib/data/register-facets";
import { searchInstitutions } from "@/lib/data/register-lines";
import { readQuery, type SearchParams } from "@/lib/domain/register/query";
import { LIST_WORDS } from "@/lib/messages/register-lists";

const { title, description } = LIST_WORDS.institution;
export const metadata: Metadata = { title, description, alternates: { canonical: "/institutions" } };

export default async function InstitutionsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { query, ignored } = readQuery("institution", await searchParams);
  const [page, { names, ...facets }] = await Promise.all([searchInstitutions(query), listFacets(query)]);
  return (
    <RegisterList
      query={query}
      page={page}
      facets={facets}
      names={names}
      ignored={ignored}
      lines={(lines) => <InstitutionList entries={lines} />}
    />
  );
}
