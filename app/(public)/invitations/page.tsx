import type { Metadata } from "next";
import { PageHeading } from "@/components/layout/page-heading";
import { ShortCodeForm } from "@/components/member/short-code-form";
import { entrance } from "@/lib/messages/invitation";
import { openByShortCode } from "./actions";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: entrance.title, robots: { index: false } };

export default function InvitationsPage() {
  return (
    <>
      <PageHeading title={entrance.title} lead={entrance.lead} />
      <ShortCodeForm action={openByShortCode} />
    </>
  );
}
