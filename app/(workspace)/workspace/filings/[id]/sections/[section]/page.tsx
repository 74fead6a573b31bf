import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SectionPage } from "@/components/filing/section-page";
import { isSectionId } from "@/lib/domain/filing/address";
import { partPath } from "@/lib/domain/filing/parts";
import { now } from "@/lib/infrastructure/clock";
import { findParkedForm } from "@/lib/infrastructure/session/parked-forms";
import { requireOrganization } from "@/lib/infrastructure/session/session";
import { SECTION_NAMES } from "@/lib/messages/filing-fields";
import { loadDraft } from "@/lib/usecases/filing/load-draft";
import { saveSectionAction } from "../../actions";

export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ id: string; section: string }>;
  searchParams: Promise<{ saved?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { section } = await params;
  return isSectionId(section) ? { title: SECTION_NAMES[section] } : {};
}

export default async function FilingSectionPage({ params, searchParams }: Props) {
  const [{ id, section }, { saved }] = await Promise.all([params, searchParams]);
  const actor = await requireOrganization();
  const draft = isSectionId(section) ? await loadDraft(actor, id, now()) : null;
  if (!draft || !isSectionId(section)) return notFound();
  const returned = await findParkedForm(`${partPath(id, section)}${saved ? `?saved=${saved}` : ""}`);
  return (
    <SectionPage
      draft={draft}
      section={section}
      action={saveSectionAction}
      returned={returned}
      saved={saved}
    />
  );
}
