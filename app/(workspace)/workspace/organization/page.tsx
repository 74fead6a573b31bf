import type { Metadata } from "next";
import { EnterUnit } from "@/components/organization/enter-unit";
import { OwnUnit } from "@/components/organization/own-unit";
import { listTerms } from "@/lib/data/dictionaries";
import { findOwnOrganization } from "@/lib/data/organizations";
import { listOwnRequests } from "@/lib/data/unit-requests";
import { now } from "@/lib/infrastructure/clock";
import { findParkedForm } from "@/lib/infrastructure/session/parked-forms";
import { requireApplicant } from "@/lib/infrastructure/session/session";
import { organizationPages } from "@/lib/messages/organization";
import { openOwnUnit } from "@/lib/usecases/organization/open-own-unit";
import { registerOrganization } from "./actions";

export const metadata: Metadata = { title: organizationPages.overview.title };

export default async function OrganizationPage() {
  const actor = await requireApplicant();
  const unit = await findOwnOrganization(actor);
  if (unit) return <OwnUnit unit={unit} {...(await openOwnUnit(actor, unit))} />;
  const [divisions, requests, returned] = await Promise.all([
    listTerms("division", { on: now() }),
    listOwnRequests(actor),
    findParkedForm("/workspace/organization"),
  ]);
  return <EnterUnit {...requests} divisions={divisions} action={registerOrganization} returned={returned} />;
}
