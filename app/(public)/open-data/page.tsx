import type { Metadata } from "next";
import { OpenDataPage } from "@/components/register/open-data-page";
import { now } from "@/lib/infrastructure/clock";
import { findContents } from "@/lib/infrastructure/open-data/contents";
import { storeDump } from "@/lib/infrastructure/open-data/store-dump";
import { openData } from "@/lib/messages/open-data-page";
import { writeFirstDumps } from "@/lib/usecases/open-data/write-dumps";

export const revalidate = 60;
export const metadata: Metadata = {
  title: openData.title,
  description: openData.description,
  alternates: { canonical: "/open-data", types: { "application/atom+xml": "/feed.atom" } },
};

export default async function OpenData() {
  await writeFirstDumps(storeDump, now());
  const { dumps, modified } = await findContents();
  return <OpenDataPage dumps={dumps} modified={modified} />;
}
