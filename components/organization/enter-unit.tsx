import { PageHeading } from "@/components/layout/page-heading";
import type { FormAction, FormValues } from "@/lib/action-result";
import { organizationPages } from "@/lib/messages/organization";
import { divisionOptions, type Term } from "./options";
import { RegisterForm } from "./register-form";
import { OwnRequests } from "./workspace-overview";

type EnterUnitProps = Parameters<typeof OwnRequests>[0] & {
  divisions: readonly Term[];
  action: FormAction;
  /** What was typed before the session ended. */
  returned: FormValues | null;
};

/** A person without a unit: what was asked for so far, and the form that registers one. */
export function EnterUnit({ divisions, action, returned, ...requests }: EnterUnitProps) {
  return (
    <>
      <PageHeading title={organizationPages.register.title} lead={organizationPages.register.lead} />
      <OwnRequests {...requests} />
      <RegisterForm action={action} regions={divisionOptions(divisions)} returned={returned ?? {}} />
    </>
  );
}
