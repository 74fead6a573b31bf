import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PageHeading } from "@/components/layout/page-heading";
import { EvidenceUploads } from "@/components/organization/evidence-uploads";
import { InsetText } from "@/components/ui/notice-box";
import { now } from "@/lib/infrastructure/clock";
import { requireOrganization } from "@/lib/infrastructure/session/session";
import { uploadAnswer } from "@/lib/messages/file-sentence";
import { organizationPages } from "@/lib/messages/organization";
import { REGISTRATION_SECTION_LEADS, REGISTRATION_SECTION_NAMES } from "@/lib/messages/registration-fields";
import { ownRegistration } from "@/lib/usecases/organization/own-registration";
import { removeEvidence } from "../../actions";

const LIST = "/workspace/organization/registration";
const HERE = `${LIST}/evidence`;
const BACK = { href: LIST, label: organizationPages.registration.back };
const words = REGISTRATION_SECTION_NAMES;
export const metadata: Metadata = { title: words.evidence };
export const dynamic = "force-dynamic";

type Props = { searchParams: Promise<{ file?: string; fileError?: string; fileFor?: string }> };

export default async function EvidencePage({ searchParams }: Props) {
  const actor = await requireOrganization();
  const { registration, outside } = await ownRegistration(actor, now());
  if (outside || registration?.state === "submitted") redirect(LIST);
  const upload = uploadAnswer(await searchParams);
  return (
    <>
      <PageHeading title={words.evidence} lead={REGISTRATION_SECTION_LEADS.evidence} back={BACK} />
      {registration ? (
        <EvidenceUploads {...registration} back={HERE} upload={upload} remove={removeEvidence} />
      ) : (
        <InsetText>{organizationPages.registration.evidenceFirst}</InsetText>
      )}
    </>
  );
}
