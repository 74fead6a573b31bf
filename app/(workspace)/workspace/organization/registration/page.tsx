import type { Metadata } from "next";
import { PageHeading } from "@/components/layout/page-heading";
import { RegistrationStanding } from "@/components/organization/registration-standing";
import { RegistrationTasks } from "@/components/organization/registration-tasks";
import { now } from "@/lib/infrastructure/clock";
import { requireOrganization } from "@/lib/infrastructure/session";
import { organizationPages } from "@/lib/messages/organization";
import { ownRegistration } from "@/lib/usecases/organization/own-registration";
import { submitRegistration } from "../actions";

const words = organizationPages.registration;
export const metadata: Metadata = { title: words.title };

export default async function RegistrationPage() {
  const actor = await requireOrganization();
  const { unit, registration, problems, outside } = await ownRegistration(actor, now());
  const back = { href: "/workspace/organization", label: organizationPages.overview.title };
  const heading = <PageHeading title={words.title} caption={unit.name} lead={words.lead} back={back} />;
  if (outside)
    return (
      <>
        {heading}
        <p className="max-w-measure">{organizationPages.workspace.nextByState.outside}</p>
      </>
    );
  return (
    <>
      {heading}
      <RegistrationStanding
        registration={registration}
        hasCode={unit.creditCode !== null}
        problemCount={problems.length}
        submit={submitRegistration}
      >
        <RegistrationTasks
          document={registration?.document ?? {}}
          problems={problems}
          fileCount={registration?.files.length ?? 0}
          editable={registration?.state !== "submitted"}
        />
      </RegistrationStanding>
    </>
  );
}
