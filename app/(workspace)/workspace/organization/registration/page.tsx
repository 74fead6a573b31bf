import type { Metadata } from "next";
import { PageHeading } from "@/components/layout/page-heading";
import { RegistrationStanding } from "@/components/organization/registration-standing";
import { RegistrationTasks } from "@/components/organization/registration-tasks";
import { now } from "@/lib/infrastructure/clock";
import { requireOrganization } from "@/lib/infrastructure/session/session";
import { organizationPages } from "@/lib/messages/organization";
import { ownRegistration } from "@/lib/usecases/organization/own-registration";
import { submitRegistration } from "../actions";

const words = organizationPages.registration;
const BACK = { href: "/workspace/organization", label: organizationPages.overview.title };
export const metadata: Metadata = { title: words.title };

export default async function RegistrationPage() {
  const actor = await requireOrganization();
  const { unit, registration, problems, outside } = await ownRegistration(actor, now());
  return (
    <>
      <PageHeading title={words.title} caption={unit.name} lead={words.lead} back={BACK} />
      <RegistrationStanding
        registration={registration}
        hasCode={unit.creditCode !== null}
        problemCount={problems.length}
        submit={submitRegistration}
        outside={outside}
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
