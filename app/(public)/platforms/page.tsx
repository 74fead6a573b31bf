import type { Metadata } from "next";
import { PlatformList } from "@/components/register/platform-list";
import { RegisterList } from "@/components/register/register-list";
import { ButtonLink } from "@/components/ui/button-link";
import { browsePlatforms } from "@/lib/data/register-lines";
import { readQuery, type SearchParams } from "@/lib/domain/register/query";
import { map } from "@/lib/messages/platform-map";
import { LIST_WORDS } from "@/lib/messages/register-lists";

const { title, description } = LIST_WORDS.platform;
export const metadata: Metadata = { title, description, alternates: { canonical: "/platforms" } };

export default async function PlatformsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { query, ignored } = readQuery("platform", await searchParams);
  const found = await browsePlatforms(query);
  const { names, ...facets } = found.facets;
  return (
    <RegisterList
      query={query}
      page={found.page}
      facets={facets}
      names={names}
      ignored={ignored}
      actions={
        <ButtonLink href="/platforms/map" variant="quiet">
          {map.link}
        </ButtonLink>
      }
      lines={(lines) => <PlatformList entries={lines} />}
    />
  );
}
