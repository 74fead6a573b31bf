import type { Metadata } from "next";
import { PlatformMap } from "@/components/register/platform-map";
import { readMapChoice } from "@/lib/domain/register/map-choice";
import type { SearchParams } from "@/lib/domain/register/query";
import { env } from "@/lib/env";
import { findMapOptions, findPlatformMap } from "@/lib/infrastructure/platform-map-cache";
import { map } from "@/lib/messages/platform-map";

export const metadata: Metadata = {
  title: map.title,
  description: map.description,
  alternates: { canonical: "/platforms/map" },
};

export default async function PlatformMapPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { choice, ignored } = readMapChoice(await searchParams, env.HOME_PROVINCE);
  const [found, options] = await Promise.all([
    findPlatformMap(choice.province, choice.field),
    findMapOptions(),
  ]);
  return <PlatformMap choice={choice} {...found} options={options} ignored={ignored} />;
}
