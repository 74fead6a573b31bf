import { FilingList } from "@/components/filing/filing-list";
import { WaitingTasks } from "@/components/filing/waiting-tasks";
import { PageHeading } from "@/components/layout/page-heading";
import { SectionHeading } from "@/components/layout/section-heading";
import { NoUnit } from "@/components/organization/no-unit";
import { NextStep } from "@/components/organization/workspace-overview";
import { listFilingSummaries } from "@/lib/data/filing-status";
import { findOwnOrganization } from "@/lib/data/organizations";
import { listJoinRequests, listOwnRequests } from "@/lib/data/unit-requests";
import { now } from "@/lib/infrastructure/clock";
import { requireApplicant } from "@/lib/infrastructure/session/session";
import { organizationPages as pages } from "@/lib/messages/organization";
import { listContestsToAnswer } from "@/lib/usecases/contest/load";
import { listToCorrect } from "@/lib/usecases/filing/load-status";
import { standingOf } from "@/lib/usecases/organization/standing";

export const metadata = { title: pages.workspace.title };

export default async function WorkspacePage() {
  const actor = await requireApplicant();
  const organization = await findOwnOrganization(actor);
  if (!organization) return <NoUnit {...(await listOwnRequests(actor))} />;
  const { standing } = await standingOf(actor, organization, now());
  const [requests, filings, contests, corrections] = await Promise.all([
    actor.organization?.role === "administrator" ? listJoinRequests(actor) : [],
    listFilingSummaries(actor),
    listContestsToAnswer(actor, now()),
    listToCorrect(actor, now()),
  ]);
  const unit = <a href="/workspace/organization">{organization.name}</a>;
  return (
    <>
      <PageHeading title={pages.workspace.title} caption={unit} />
      <WaitingTasks corrections={corrections} contests={contests} />
      <NextStep standing={standing} joinRequests={requests.length} />
      <SectionHeading>{pages.workspace.filings}</SectionHeading>
      <FilingList rows={filings} />
    </>
  );
}
