import type { Metadata } from "next";
import { ContestTasks } from "@/components/contest/contest-tasks";
import { FilingList } from "@/components/filing/filing-list";
import { PageHeading } from "@/components/layout/page-heading";
import { SectionHeading } from "@/components/layout/section-heading";
import { NoUnit } from "@/components/organization/no-unit";
import { NextStep } from "@/components/organization/workspace-overview";
import { listFilingSummaries } from "@/lib/data/filing-status";
import { findOwnOrganization } from "@/lib/data/organizations";
import { listJoinRequests, listOwnRequests } from "@/lib/data/unit-requests";
import { now } from "@/lib/infrastructure/clock";
import { requireApplicant } from "@/lib/infrastructure/session/session";
import { organizationPages } from "@/lib/messages/organization";
import { listContestsToAnswer } from "@/lib/usecases/contest/load";
import { standingOf } from "@/lib/usecases/organization/standing";

const words = organizationPages.workspace;
export const metadata: Metadata = { title: words.title };

export default async function WorkspacePage() {
  const actor = await requireApplicant();
  const organization = await findOwnOrganization(actor);
  if (!organization) return <NoUnit {...(await listOwnRequests(actor))} />;
  const { standing } = await standingOf(actor, organization, now());
  const [requests, filings, contests] = await Promise.all([
    actor.organization?.role === "administrator" ? listJoinRequests(actor) : [],
    listFilingSummaries(actor),
    listContestsToAnswer(actor, now()),
  ]);
  const unit = <a href="/workspace/organization">{organization.name}</a>;
  return (
    <>
      <PageHeading title={words.title} caption={unit} />
      <NextStep standing={standing} joinRequests={requests.length} />
      <ContestTasks contests={contests} />
      <SectionHeading>{words.filings}</SectionHeading>
      <FilingList rows={filings} />
    </>
  );
}
