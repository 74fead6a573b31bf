import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { PageHeading } from "@/components/layout/page-heading";
import { divisionOptions, industryOptions } from "@/components/organization/options";
import { errorsOf } from "@/components/organization/problems";
import { RegistrationForm } from "@/components/organization/registration-form";
import { listTerms } from "@/lib/data/dictionaries";
import { isRegistrationSection, savedVersion } from "@/lib/domain/organization/registration-fields";
import { now } from "@/lib/infrastructure/clock";
import { requireOrganization } from "@/lib/infrastructure/session";
import { organizationPages } from "@/lib/messages/organization";
import { REGISTRATION_SECTION_LEADS, REGISTRATION_SECTION_NAMES } from "@/lib/messages/registration-fields";
import { ownRegistration, valuesToEdit } from "@/lib/usecases/organization/own-registration";
import { saveRegistration } from "../../actions";

const LIST = "/workspace/organization/registration";
export const metadata: Metadata = { title: organizationPages.registration.title };

export default async function RegistrationSectionPage({ params }: { params: Promise<{ section: string }> }) {
  const [{ section }, actor] = [await params, await requireOrganization()];
  if (!isRegistrationSection(section)) return notFound();
  const { unit, registration, problems, years, outside } = await ownRegistration(actor, now());
  if (outside || registration?.state === "submitted") redirect(LIST);
  const document = registration?.document ?? {};
  const [divisions, industries] = await Promise.all([
    listTerms("division", { on: now() }),
    listTerms("industry", { on: now() }),
  ]);
  return (
    <>
      <PageHeading
        title={REGISTRATION_SECTION_NAMES[section]}
        lead={REGISTRATION_SECTION_LEADS[section]}
        back={{ href: LIST, label: organizationPages.registration.back }}
      />
      <RegistrationForm
        section={section}
        version={savedVersion(document, section)}
        values={valuesToEdit(section, unit, document)}
        errors={document[section] ? errorsOf(problems, section) : {}}
        options={{ division: divisionOptions(divisions), industry: industryOptions(industries) }}
        years={years}
        action={saveRegistration}
      />
    </>
  );
}
