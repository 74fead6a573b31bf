import type { Metadata } from "next";
import { PageHeading } from "@/components/layout/page-heading";
import { DeskFilter, DeskList } from "@/components/organization/desk-list";
import { termNames } from "@/lib/data/dictionaries";
import { countOrganizationsToDo, listOrganizations, ORGANIZATION_FILTERS } from "@/lib/data/organizations";
import { requireStaff } from "@/lib/infrastructure/session/session";
import { organizationDesk } from "@/lib/messages/organization";

const PAGE = 30;
export const metadata: Metadata = { title: organizationDesk.title };

type Props = { searchParams: Promise<{ state?: string; q?: string; after?: string }> };

export default async function DeskOrganizationsPage({ searchParams }: Props) {
  const actor = await requireStaff("intake", "reviewer", "approver", "publisher");
  const { state, q, after } = await searchParams;
  const filter = ORGANIZATION_FILTERS.find((known) => known === state) ?? "all";
  const query = String(q ?? "").slice(0, 100);
  const [{ rows, next }, counts] = await Promise.all([
    listOrganizations(actor, { filter, query, limit: PAGE, ...(after ? { after: String(after) } : {}) }),
    countOrganizationsToDo(actor),
  ]);
  const regions = await termNames(
    "division",
    rows.flatMap(({ regionCode }) => regionCode ?? []),
  );
  return (
    <>
      <PageHeading title={organizationDesk.title} lead={organizationDesk.lead} />
      <DeskFilter filter={filter} query={query} counts={counts} />
      <DeskList rows={rows} regions={regions} filter={filter} query={query} next={next} />
    </>
  );
}
