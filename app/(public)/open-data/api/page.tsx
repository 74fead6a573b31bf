import type { Metadata } from "next";
import { ApiPage } from "@/components/register/api-page";
import { describedPaths } from "@/lib/infrastructure/open-data/description";
import { apiPage } from "@/lib/messages/open-data-page";

export const metadata: Metadata = {
  title: apiPage.title,
  description: apiPage.description,
  alternates: { canonical: "/open-data/api" },
};

export default function OpenDataApi() {
  return <ApiPage paths={describedPaths()} />;
}
