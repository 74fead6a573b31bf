import type { Metadata } from "next";
import { LostPage } from "@/components/layout/lost-page";
import { PublicFrame } from "@/components/layout/public-frame";
import { site } from "@/lib/messages/site";

export const metadata: Metadata = { title: site.notFound.title };

export default function NotFound() {
  return (
    <PublicFrame>
      <LostPage />
    </PublicFrame>
  );
}
