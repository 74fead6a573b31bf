import type { Metadata } from "next";
import { ChainCheck } from "@/components/audit/chain-check";
import { PageHeading } from "@/components/layout/page-heading";
import { requireStaff } from "@/lib/infrastructure/session/session";
import { auditWords } from "@/lib/messages/audit";
import { verifyChains } from "@/lib/usecases/audit/verify-chains";

const words = auditWords.chains;
export const metadata: Metadata = { title: words.title };

export default async function ChainsPage({ searchParams }: PageProps<"/admin/audit/chains">) {
  const actor = await requireStaff("auditAdministrator");
  const { what } = await searchParams;
  const verdict = what === "all" || what === "sample" ? await verifyChains(actor, what) : null;
  return (
    <>
      <PageHeading
        title={words.title}
        lead={words.lead}
        back={{ href: "/admin/audit", label: auditWords.accounts.back }}
      />
      <ChainCheck verdict={verdict} />
    </>
  );
}
