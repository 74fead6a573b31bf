import type { Metadata } from "next";
import { PageHeading } from "@/components/layout/page-heading";
import { PermissionTables } from "@/components/permission/permission-tables";
import { RULE_READERS } from "@/lib/domain/rule-change/transitions";
import { requireStaff } from "@/lib/infrastructure/session/session";
import { permissions } from "@/lib/messages/permissions";

export const metadata: Metadata = { title: permissions.title };

export default async function PermissionsPage() {
  await requireStaff(...RULE_READERS);
  return (
    <>
      <PageHeading title={permissions.title} lead={permissions.lead} />
      <PermissionTables />
    </>
  );
}
