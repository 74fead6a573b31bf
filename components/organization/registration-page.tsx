import { PageHeading } from "@/components/layout/page-heading";
import type { FormAction } from "@/lib/action-result";
import type { SectionValues } from "@/lib/domain/filing/sections";
import type { RegistrationProblem } from "@/lib/domain/organization/check-registration";
import type { RegistrationSectionId } from "@/lib/domain/organization/registration-fields";
import { organizationPages } from "@/lib/messages/organization";
import { REGISTRATION_SECTION_LEADS, REGISTRATION_SECTION_NAMES } from "@/lib/messages/registration-fields";
import { divisionOptions, industryOptions, type Term } from "./options";
import { errorsOf } from "./problems";
import { RegistrationForm } from "./registration-form";

type RegistrationPageProps = {
  section: RegistrationSectionId;
  version: number;
  values: SectionValues | undefined;
  problems: readonly RegistrationProblem[];
  years: readonly string[];
  divisions: readonly Term[];
  industries: readonly Term[];
  action: FormAction;
};

/** One section of the registration with its heading. */
export function RegistrationPage({
  section,
  problems,
  divisions,
  industries,
  ...form
}: RegistrationPageProps) {
  return (
    <>
      <PageHeading
        title={REGISTRATION_SECTION_NAMES[section]}
        lead={REGISTRATION_SECTION_LEADS[section]}
        back={{ href: "/workspace/organization/registration", label: organizationPages.registration.back }}
      />
      <RegistrationForm
        {...form}
        section={section}
        errors={errorsOf(problems, section)}
        options={{ division: divisionOptions(divisions), industry: industryOptions(industries) }}
      />
    </>
  );
}
