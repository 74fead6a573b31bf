import type { Metadata } from "next";
import { PageHeading } from "@/components/layout/page-heading";
import { OwnInvitationTable } from "@/components/member/own-invitation-table";
import { now } from "@/lib/infrastructure/clock";
import { requireOrganization } from "@/lib/infrastructure/session/session";
import { ownInvitations } from "@/lib/messages/invitation";
import { listInvitations } from "@/lib/usecases/member/find-own-part";

export const metadata: Metadata = { title: ownInvitations.title };

export default async function OwnInvitationsPage() {
  const actor = await requireOrganization();
  return (
    <>
      <PageHeading title={ownInvitations.title} lead={ownInvitations.lead} />
      <OwnInvitationTable rows={await listInvitations(actor, now())} />
    </>
  );
}
