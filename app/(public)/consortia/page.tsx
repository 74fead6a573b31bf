import type { Metadata } from "next";
import { ConsortiumList } from "@/components/register/consortium-list";
import { RegisterList } from "@/components/register/register-list";
import { listFacets } from "@/lib/data/register-facets";
import { searchConsortia } from "@/lib/data/register-lines";
import { readQuery, type SearchParams } from "@/lib/domain/register/query";
import { findSiteOwner } from "@/lib/infrastructure/register-cache";
import { LIST_WORDS } from "@/lib/messages/register-lists";

const { title, description } = LIST_WORDS.consortium;
export const metadata: Metadata = { title, description, alternates: { canonical: "/consortia" } };

export default async function ConsortiaPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { query, ignored } = readQuery("consortium", await searchParams);
  const [page, { names, ...facets }, owner] = await Promise.all([
    searchConsortia(query),
    listFacets(query),
    findSiteOwner(),
  ]);
  const provinces = owner.provinces.map(({ province, name }) => [province, name]);
  return (
    <RegisterList
      query={query}
      page={page}
      facets={facets}
      names={{ ...names, ...Object.fromEntries(provinces) }}
      ignored={ignored}
      lines={(lines) => <ConsortiumList entries={lines} />}
    />
  );
}
