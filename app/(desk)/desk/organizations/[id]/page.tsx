import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DeskUnit } from "@/components/organization/desk-unit";
import { termNames } from "@/lib/data/dictionaries";
import { now } from "@/lib/infrastructure/clock";
import { requireStaff } from "@/lib/infrastructure/session/session";
import { organizationDesk } from "@/lib/messages/organization";
import { openUnit } from "@/lib/usecases/organization/open-unit";
import { decideTakeover, overrideCreditCode, returnRegistration, verifyRegistration } from "../actions";

export const metadata: Metadata = { title: organizationDesk.title };

const actions = { decideTakeover, overrideCreditCode, returnRegistration, verifyRegistration };

export default async function DeskOrganizationPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireStaff("intake", "reviewer", "approver", "publisher");
  const view = await openUnit(actor, (await params).id, now());
  if (!view) return notFound();
  const [division, industry] = await Promise.all([
    termNames("division", view.divisionCodes),
    termNames("industry", view.industryCodes),
  ]);
  return (
    <DeskUnit
      {...view}
      names={{ division, industry }}
      mayAct={actor.roles.includes("intake")}
      actions={actions}
    />
  );
}
