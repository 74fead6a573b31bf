import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AttemptTable } from "@/components/audit/attempt-table";
import { AuditFilters } from "@/components/audit/audit-filters";
import { PageHeading } from "@/components/layout/page-heading";
import { ButtonLink } from "@/components/ui/button-link";
import { auditAddress, auditFilterOf, isFiltered } from "@/lib/domain/account/audit-filter";
import { requireStaff } from "@/lib/infrastructure/session/session";
import { auditWords } from "@/lib/messages/audit";
import { readAttempts } from "@/lib/usecases/audit/read-attempts";
import { filterAudit } from "./actions";

export const metadata: Metadata = { title: auditWords.title };

export default async function AuditPage({ searchParams }: PageProps<"/admin/audit">) {
  const actor = await requireStaff("auditAdministrator");
  const filter = auditFilterOf(await searchParams);
  const { lines, after, account } = (await readAttempts(actor, filter)) ?? notFound();
  const links = [
    { href: "/admin/audit/accounts", label: auditWords.accounts.title },
    { href: "/admin/audit/chains", label: auditWords.chains.title },
  ];
  const actions = links.map(({ href, label }) => (
    <ButtonLink key={href} href={href} variant="quiet">
      {label}
    </ButtonLink>
  ));
  return (
    <>
      <PageHeading title={auditWords.title} lead={auditWords.lead} actions={actions} />
      <AuditFilters action={filterAudit} filter={{ ...filter, account }} filtered={isFiltered(filter)} />
      <AttemptTable lines={lines} next={after && auditAddress({ ...filter, after })} />
    </>
  );
}
