import type { Metadata } from "next";
import { PageHeading } from "@/components/layout/page-heading";
import { SectionHeading } from "@/components/layout/section-heading";
import { ColleagueTable } from "@/components/organization/colleague-table";
import { JoinRequests } from "@/components/organization/join-requests";
import { listColleagues } from "@/lib/data/colleagues";
import { listJoinRequests } from "@/lib/data/unit-requests";
import { requireOrganization } from "@/lib/infrastructure/session/session";
import { organizationPages } from "@/lib/messages/organization";
import { changeRole, decideJoin, handOverAdministration, removeColleague } from "./actions";

const words = organizationPages.colleagues;
export const metadata: Metadata = { title: words.title };

const BACK = { href: "/workspace/organization", label: organizationPages.overview.title };
const actions = { changeRole, handOver: handOverAdministration, remove: removeColleague };

export default async function ColleaguesPage() {
  const actor = await requireOrganization();
  const isAdministrator = actor.organization.role === "administrator";
  const [colleagues, requests] = await Promise.all([
    listColleagues(actor, actor.organization.id),
    isAdministrator ? listJoinRequests(actor) : [],
  ]);
  return (
    <>
      <PageHeading title={words.title} lead={words.lead} back={BACK} />
      {isAdministrator ? <JoinRequests requests={requests} action={decideJoin} /> : null}
      <SectionHeading>{words.list}</SectionHeading>
      <ColleagueTable
        colleagues={colleagues}
        me={{ userId: actor.userId, isAdministrator }}
        actions={actions}
      />
    </>
  );
}
