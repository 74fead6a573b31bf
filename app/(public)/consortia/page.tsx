import type { Metadata } from "next";
import { ConsortiumRegister } from "@/components/register/consortium-register";
import { listFacets } from "@/lib/data/register-facets";
import { listNearNames, searchConsortia } from "@/lib/data/register-search";
import { readConsortiumQuery, type SearchParams } from "@/lib/domain/register/query";
import { findSiteOwner } from "@/lib/infrastructure/register-cache";
import { register } from "@/lib/messages/register";

export const metadata: Metadata = {
  title: register.title,
  description: register.description,
  alternates: { canonical: "/consortia" },
};

export default async function ConsortiaPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { query, ignored } = readConsortiumQuery(await searchParams);
  const [page, { names, ...facets }, owner] = await Promise.all([
    searchConsortia(query),
    listFacets(query),
    findSiteOwner(),
  ]);
  const provinces = owner.provinces.map(({ province, name }) => [province, name]);
  return (
    <ConsortiumRegister
      query={query}
      entries={page.lines}
      total={page.total}
      next={page.next}
      facets={facets}
      names={{ ...names, ...Object.fromEntries(provinces) }}
      near={page.total === 0 ? await listNearNames(query.q) : []}
      remarks={[
        ...(ignored.length > 0 ? [register.ignored] : []),
        ...(page.cursorRefused ? [register.cursorRefused] : []),
      ]}
    />
  );
}
