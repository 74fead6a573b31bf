import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { RegistrationPage } from "@/components/organization/registration-page";
import { listTerms } from "@/lib/data/dictionaries";
import { isRegistrationSection } from "@/lib/domain/organization/registration-fields";
import { now } from "@/lib/infrastructure/clock";
import { findParkedForm } from "@/lib/infrastructure/session/parked-forms";
import { requireOrganization } from "@/lib/infrastructure/session/session";
import { organizationPages } from "@/lib/messages/organization";
import { REGISTRATION_SECTION_NAMES } from "@/lib/messages/registration-fields";
import { ownRegistration, sectionToEdit } from "@/lib/usecases/organization/own-registration";
import { saveRegistration } from "../../actions";

const LIST = "/workspace/organization/registration";

type Props = { params: Promise<{ section: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { section } = await params;
  const { title } = organizationPages.registration;
  return isRegistrationSection(section) ? { title: `${REGISTRATION_SECTION_NAMES[section]} · ${title}` } : {};
}

export default async function RegistrationSectionPage({ params }: Props) {
  const [{ section }, actor] = [await params, await requireOrganization()];
  if (!isRegistrationSection(section)) return notFound();
  const own = await ownRegistration(actor, now());
  if (own.outside || own.registration?.state === "submitted") redirect(LIST);
  const [divisions, industries, returned] = await Promise.all([
    listTerms("division", { on: now() }),
    listTerms("industry", { on: now() }),
    findParkedForm(`${LIST}/${section}`),
  ]);
  const edited = sectionToEdit(section, own, returned);
  const terms = { divisions, industries };
  return (
    <RegistrationPage section={section} {...edited} years={own.years} {...terms} action={saveRegistration} />
  );
}
