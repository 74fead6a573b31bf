import type { Metadata } from "next";
import { PageHeading } from "@/components/layout/page-heading";
import { divisionOptions } from "@/components/organization/options";
import { OwnUnit } from "@/components/organization/own-unit";
import { RegisterForm } from "@/components/organization/register-form";
import { OwnRequests } from "@/components/organization/workspace-overview";
import { listTerms, termNames } from "@/lib/data/dictionaries";
import { listOrganizationEvents } from "@/lib/data/organization-events";
import { findCodeReview, findOwnOrganization } from "@/lib/data/organizations";
import { listOwnRequests } from "@/lib/data/unit-requests";
import { now } from "@/lib/infrastructure/clock";
import { requireApplicant } from "@/lib/infrastructure/session";
import { organizationPages } from "@/lib/messages/organization";
import { registerOrganization } from "./actions";

export const metadata: Metadata = { title: organizationPages.overview.title };

export default async function OrganizationPage() {
  const actor = await requireApplicant();
  const unit = await findOwnOrganization(actor);
  if (!unit) {
    const [terms, requests] = await Promise.all([
      listTerms("division", { on: now() }),
      listOwnRequests(actor),
    ]);
    return (
      <>
        <PageHeading title={organizationPages.register.title} lead={organizationPages.register.lead} />
        <OwnRequests {...requests} />
        <RegisterForm action={registerOrganization} regions={divisionOptions(terms)} />
      </>
    );
  }
  const [regions, industries, events, review] = await Promise.all([
    termNames("division", unit.regionCode ? [unit.regionCode] : []),
    termNames("industry", unit.industryCode ? [unit.industryCode] : []),
    listOrganizationEvents(actor, unit.id, 30),
    findCodeReview(actor, unit.id),
  ]);
  const names = {
    region: regions.get(unit.regionCode ?? "") ?? null,
    industry: industries.get(unit.industryCode ?? "") ?? null,
  };
  return <OwnUnit unit={unit} {...names} events={events} codeWaits={review !== null} />;
}
