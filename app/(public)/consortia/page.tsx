import type { Metadata } from "next";
import { ConsortiumList } from "@/components/register/consortium-list";
import { RegisterList } from "@/components/register/register-list";
import { browseConsortia } from "@/lib/data/register-lines";
import { readQuery, type SearchParams } from "@/lib/domain/register/query";
import { findSiteOwner } from "@/lib/infrastructure/register-cache";
import { LIST_WORDS } from "@/lib/messages/register-lists";

const { title, description } = LIST_WORDS.consortium;
export const metadata: Metadata = { title, description, alternates: { canonical: "/consortia" } };

export default async function ConsortiaPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { query, ignored } = readQuery("consortium", await searchParams);
  const [found, owner] = await Promise.all([browseConsortia(query), findSiteOwner()]);
  const { names, ...facets } = found.facets;
  const provinces = owner.provinces.map(({ province, name }) => [province, name]);
  return (
    <RegisterList
      query={query}
      page={found.page}
      facets={facets}
      names={{ ...names, ...Object.fromEntries(provinces) }}
      ignored={ignored}
      lines={(lines) => <ConsortiumList entries={lines} />}
    />
  );
}
